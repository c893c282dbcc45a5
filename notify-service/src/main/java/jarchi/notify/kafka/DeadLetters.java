package jarchi.notify.kafka;

import jarchi.events.ArticleTopic;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Keeps what could not be used, as it came, with its cause and the name of the consumer that could not use it. */
@Component
class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final String CONSUMER = "notify-service";
    private static final int LONGEST_CAUSE = 1_000;

    private final KafkaTemplate<byte[], byte[]> kafka;

    DeadLetters(KafkaTemplate<byte[], byte[]> kafka) {
        this.kafka = kafka;
    }

    /** Kafka did not take a dead letter. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super("the dead letter was not taken", cause);
        }
    }

    /** Returns when Kafka has it; throws if Kafka will not take it, so that the record is read again. */
    void keep(ConsumerRecord<byte[], byte[]> message, String cause) {
        var letter = new ProducerRecord<>(ArticleTopic.DEAD_LETTERS, message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        add(letter, "dlt-consumer", CONSUMER);
        add(letter, "dlt-cause", cause.length() <= LONGEST_CAUSE ? cause : cause.substring(0, LONGEST_CAUSE));
        add(letter, "dlt-topic", message.topic());
        add(letter, "dlt-partition", Integer.toString(message.partition()));
        add(letter, "dlt-offset", Long.toString(message.offset()));
        try {
            kafka.send(letter).join();
        } catch (CompletionException | KafkaException e) {
            throw new NotTaken(e);
        }
        log.error("record {}-{}@{} -> DEAD LETTER {}", message.topic(), message.partition(), message.offset(), cause);
    }

    private static void add(ProducerRecord<byte[], byte[]> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
