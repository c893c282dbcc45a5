package jarchi.index.kafka;

import jarchi.events.ArticleTopic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Keeps records that cannot be used, as they came, with their cause and where they stood in the headers. */
@Component
class DeadLetters {
    private static final int LONGEST_CAUSE = 8_000;

    private final KafkaTemplate<byte[], byte[]> kafka;
    private final KafkaAdmin admin;
    private final KafkaSettings settings;
    private volatile boolean topicExists;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka, KafkaAdmin admin, KafkaSettings settings) {
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
    }

    /** Returns when Kafka has it; throws if it has not, and then the record must not be committed. */
    void keep(DeadLetter letter) {
        makeTopic();
        try {
            kafka.send(asItCame(letter)).get(settings.deadLetterWithin().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("dead letter not accepted: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void makeTopic() {
        if (!topicExists) {
            var topic = TopicBuilder.name(ArticleTopic.DEAD_LETTERS).configs(ArticleTopic.deadLetterSettings());
            admin.createOrModifyTopics(topic.build());
            topicExists = true;
        }
    }

    private static ProducerRecord<byte[], byte[]> asItCame(DeadLetter letter) {
        var record = letter.record();
        Headers headers = new RecordHeaders(record.headers().toArray());
        add(
                headers,
                "dlt-cause",
                letter.cause().substring(0, Math.min(letter.cause().length(), LONGEST_CAUSE)));
        add(headers, "dlt-consumer", "index-service");
        add(headers, "dlt-original-topic", record.topic());
        add(headers, "dlt-original-partition", Integer.toString(record.partition()));
        add(headers, "dlt-original-offset", Long.toString(record.offset()));
        add(
                headers,
                "dlt-original-time",
                Instant.ofEpochMilli(record.timestamp()).toString());
        return new ProducerRecord<>(ArticleTopic.DEAD_LETTERS, null, record.key(), record.value(), headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
