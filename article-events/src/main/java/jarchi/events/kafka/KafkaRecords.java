package jarchi.events.kafka;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Frees records of Kafka's own types. */
public final class KafkaRecords {
    private KafkaRecords() {}

    /** A header without a value is left out; of several with one name the last counts. */
    public static EventRecord of(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), text(header.value()));
            }
        }
        return new EventRecord(message.key() == null ? null : text(message.key()), headers, message.value());
    }

    /** Where it stands in the log, as logs name it: topic-partition@offset. */
    public static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
