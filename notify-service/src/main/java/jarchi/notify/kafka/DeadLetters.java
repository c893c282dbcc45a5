package jarchi.notify.kafka;

import jarchi.events.ArticleTopic;
import jarchi.events.DeadLetterHeaders;
import jarchi.events.kafka.KafkaRecords;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Keeps what could not be used, as it came, with its cause and the name of the consumer that could not use it. */
@Component
class DeadLetters {
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);
    private static final String CONSUMER = "notify-service";

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

    /**
     * Returns when Kafka has it; throws if Kafka will not take it, so that the record is read again. Of a record that is
     * too large to be kept, as one that was compressed in the log may be, is kept what Kafka takes.
     */
    void keep(ConsumerRecord<byte[], byte[]> message, String cause) {
        boolean kept = isKept(letter(message, cause, message.key(), message.value(), message.headers()), null)
                || isKept(letter(message, cause, message.key(), null, message.headers()), "value")
                || isKept(letter(message, cause, null, null, new RecordHeaders()), "key, headers, value");
        if (!kept) {
            throw new NotTaken(new RecordTooLargeException("too large even without its record"));
        }
        log.error("record {} -> DEAD LETTER {}", KafkaRecords.place(message), cause);
    }

    /** False if it is too large. */
    private boolean isKept(ProducerRecord<byte[], byte[]> letter, @Nullable String leftOut) {
        if (leftOut != null) {
            add(letter.headers(), DeadLetterHeaders.LEFT_OUT, leftOut);
        }
        try {
            kafka.send(letter).join();
            return true;
        } catch (CompletionException | KafkaException | org.springframework.kafka.KafkaException e) {
            if (NestedExceptionUtils.getMostSpecificCause(e) instanceof RecordTooLargeException) {
                return false;
            }
            throw new NotTaken(e);
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> message,
            String cause,
            byte @Nullable [] key,
            byte @Nullable [] value,
            Headers own) {
        Headers headers = new RecordHeaders(own.toArray());
        DeadLetterHeaders.of(
                        CONSUMER, cause, message.topic(), message.partition(), message.offset(), message.timestamp())
                .forEach((name, text) -> add(headers, name, text));
        return new ProducerRecord<>(ArticleTopic.DEAD_LETTERS, null, key, value, headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
