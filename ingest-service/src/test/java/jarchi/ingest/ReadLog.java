package jarchi.ingest;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import jarchi.events.Incoming;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the log of articles as a consumer does. */
public final class ReadLog {
    private ReadLog() {}

    /** All committed records from the beginning, as soon as there are enough of them; what there is after a minute. */
    public static List<EventRecord> until(Predicate<List<EventRecord>> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                UUID.randomUUID().toString(),
                "isolation.level",
                "read_committed",
                "fetch.max.bytes",
                64_000_000,
                "auto.offset.reset",
                "earliest");
        var read = new ArrayList<EventRecord>();
        var end = Instant.now().plus(Duration.ofSeconds(90));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(ArticleTopic.NAME));
            while (!enough.test(read) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> read.add(event(message)));
            }
        }
        return read;
    }

    /** The events of one article, once there are so many of them. */
    public static List<ArticleEvent> of(String id, int count) {
        return until(all -> all.stream().filter(event -> id.equals(event.key())).count() >= count).stream()
                .filter(event -> id.equals(event.key()))
                .map(event -> ((Incoming.Event) ArticleEvents.read(event)).event())
                .toList();
    }

    private static EventRecord event(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return new EventRecord(message.key(), headers, message.value());
    }
}
