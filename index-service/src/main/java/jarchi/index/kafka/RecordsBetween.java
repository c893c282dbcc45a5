package jarchi.index.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** Looks whether there is any record in short stretches of the log. */
@Component
class RecordsBetween {
    /** A stretch so long holds records: no need to look. */
    private static final int SHORT = 50;

    private static final int MOST_POLLS = 8;
    private static final Duration A_POLL = Duration.ofMillis(250);

    private final KafkaProperties kafka;

    RecordsBetween(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    /** From one place, included, to another. */
    record Stretch(long from, long to) {
        boolean isEmpty() {
            return from >= to;
        }

        boolean isShort() {
            return to - from <= SHORT;
        }
    }

    /** @throws LogAway if Kafka does not answer */
    boolean isAny(Map<TopicPartition, Stretch> stretches) {
        if (stretches.values().stream().allMatch(Stretch::isEmpty)) {
            return false;
        }
        return !stretches.values().stream().allMatch(Stretch::isShort) || isAnySeen(stretches);
    }

    private boolean isAnySeen(Map<TopicPartition, Stretch> stretches) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (var consumer = new KafkaConsumer<byte[], byte[]>(settings)) {
            consumer.assign(stretches.keySet());
            stretches.forEach((partition, stretch) -> consumer.seek(partition, stretch.from()));
            for (int i = 0; i < MOST_POLLS && !isPast(stretches, consumer); i++) {
                var read = consumer.poll(A_POLL);
                if (stretches.entrySet().stream().anyMatch(stretch -> isIn(stretch, read))) {
                    return true;
                }
            }
            // What could not be read in this time counts as there
            return !isPast(stretches, consumer);
        } catch (KafkaException e) {
            throw new LogAway(e);
        }
    }

    private static boolean isIn(Map.Entry<TopicPartition, Stretch> stretch, ConsumerRecords<byte[], byte[]> read) {
        return read.records(stretch.getKey()).stream()
                .anyMatch(record -> record.offset() < stretch.getValue().to());
    }

    private static boolean isPast(Map<TopicPartition, Stretch> stretches, KafkaConsumer<byte[], byte[]> consumer) {
        return stretches.entrySet().stream()
                .allMatch(stretch -> consumer.position(stretch.getKey(), A_POLL)
                        >= stretch.getValue().to());
    }
}
