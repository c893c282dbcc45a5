package jarchi.ingest.outbox;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** One event that waits for the log. */
record OutboxRow(long sequence, String topic, EventRecord event) {
    /** What each type's name has around its own words. */
    private static final Pattern FRAME = Pattern.compile("^news\\.|\\.v\\d+$");

    ProducerRecord<String, byte @Nullable []> toRecord() {
        var message = new ProducerRecord<String, byte @Nullable []>(topic, event.key(), event.value());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    @Nullable
    String traceparent() {
        return event.headers().get("ce_traceparent");
    }

    /** As log lines begin: {@code article-published 7h3kq0vx2m9d v1}, {@code site-changed test-mode v3}. */
    @Override
    public String toString() {
        return described(event);
    }

    static String described(EventRecord event) {
        Map<String, String> headers = event.headers();
        String type = Objects.requireNonNullElse(headers.get("ce_type"), "news.article.erased.v1");
        String id = Objects.requireNonNullElse(headers.get("ce_id"), event.key() + ".");
        return FRAME.matcher(type).replaceAll("").replace('.', '-') + " " + id.replace(".", " v");
    }
}
