package jarchi.index.kafka;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A log of what this service tells the desk, open for writing: a producer of its own, so that it can never hold up dead letters. */
final class OutgoingLog implements AutoCloseable {
    private static final int BUFFER_BYTES = 8 * 1024 * 1024;
    private static final int MOST_BLOCKED_MILLIS = 10_000;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final String topic;
    private final KafkaProducer<String, byte @Nullable []> producer;

    OutgoingLog(String topic, Map<String, Object> kafka) {
        this.topic = topic;
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, BUFFER_BYTES);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, MOST_BLOCKED_MILLIS);
        this.producer = new KafkaProducer<String, byte @Nullable []>(
                settings, new StringSerializer(), new ByteArraySerializer());
    }

    /**
     * Blocks while the buffer is full or the topic is not there yet, but not for ever.
     *
     * @param at the time of the record, in milliseconds; null: now
     * @param refused called, perhaps from a thread of the producer, if Kafka has not taken it after all
     * @throws org.apache.kafka.common.KafkaException if it cannot even be buffered
     */
    void tell(EventRecord message, @Nullable Long at, Runnable refused) {
        var entry = new ProducerRecord<String, byte @Nullable []>(topic, null, at, message.key(), message.value());
        message.headers().forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var unused = producer.send(entry, (place, failure) -> {
            if (failure != null) {
                refused.run();
            }
        });
    }

    @Override
    public void close() {
        producer.close(LAST_WORDS);
    }
}
