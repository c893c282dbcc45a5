package jarchi.notify.kafka;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Frees a record of Kafka's own types. */
final class ArticleRecords {
    private ArticleRecords() {}

    static EventRecord of(ConsumerRecord<byte[], byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), text(header.value()));
            }
        }
        return new EventRecord(message.key() == null ? null : text(message.key()), headers, message.value());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
