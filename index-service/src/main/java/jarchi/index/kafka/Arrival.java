package jarchi.index.kafka;

import jarchi.events.EventRecord;
import jarchi.index.document.ArticleDocument;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * An article document that a record brought.
 *
 * @param verb what happened to the article, for the log
 * @param traceparent the W3C trace context of the editor's request, if there was one
 */
record Arrival(
        ConsumerRecord<byte[], byte[]> record,
        String verb,
        ArticleDocument document,
        @Nullable String traceparent) {

    boolean isNewerThan(Arrival other) {
        return document.version() > other.document.version();
    }

    static EventRecord eventRecord(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), text(header.value()));
            }
        }
        return new EventRecord(record.key() == null ? null : text(record.key()), headers, record.value());
    }

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
