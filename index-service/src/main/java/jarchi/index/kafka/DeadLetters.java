package jarchi.index.kafka;

import jarchi.events.ArticleTopic;
import jarchi.events.DeadLetterHeaders;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Keeps records that cannot be used, as they came, with their cause and where they stood in the headers. */
@Component
class DeadLetters {
    private final KafkaTemplate<byte[], byte[]> kafka;
    private final KafkaAdmin admin;
    private final KafkaSettings settings;
    private volatile boolean topicExists;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka, KafkaAdmin admin, KafkaSettings settings) {
        this.kafka = kafka;
        this.admin = admin;
        this.settings = settings;
    }

    /**
     * Returns when Kafka has it; throws if it has not, and then the record must not be committed. Of a record too large
     * to be kept, as one that was compressed in the log may be, is kept what Kafka takes: an operator finds the whole by
     * the place where it stands.
     */
    void keep(DeadLetter letter) {
        makeTopic();
        boolean kept = isKept(asItCame(letter)) || isKept(withoutValue(letter)) || isKept(placeOnly(letter));
        if (!kept) {
            throw new IllegalStateException("dead letter too large even without its record");
        }
    }

    /** False if it is too large. */
    private boolean isKept(ProducerRecord<byte[], byte[]> letter) {
        try {
            kafka.send(letter).get(settings.deadLetterWithin().toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (KafkaException | ExecutionException | TimeoutException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof RecordTooLargeException) {
                return false;
            }
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
        return letter(letter, record.key(), record.value(), record.headers());
    }

    private static ProducerRecord<byte[], byte[]> withoutValue(DeadLetter letter) {
        var record = letter.record();
        var shorter = letter(letter, record.key(), null, record.headers());
        add(shorter.headers(), DeadLetterHeaders.LEFT_OUT, "value");
        return shorter;
    }

    private static ProducerRecord<byte[], byte[]> placeOnly(DeadLetter letter) {
        var shortest = letter(letter, null, null, new RecordHeaders());
        add(shortest.headers(), DeadLetterHeaders.LEFT_OUT, "key, headers, value");
        return shortest;
    }

    private static ProducerRecord<byte[], byte[]> letter(
            DeadLetter letter, byte @Nullable [] key, byte @Nullable [] value, Headers own) {
        var record = letter.record();
        Headers headers = new RecordHeaders(own.toArray());
        DeadLetterHeaders.of(
                        "index-service",
                        letter.cause(),
                        record.topic(),
                        record.partition(),
                        record.offset(),
                        record.timestamp())
                .forEach((name, text) -> add(headers, name, text));
        return new ProducerRecord<>(ArticleTopic.DEAD_LETTERS, null, key, value, headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
