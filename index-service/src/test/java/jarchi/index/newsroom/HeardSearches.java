package jarchi.index.newsroom;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.Readings;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.EventRecord;
import jarchi.events.searches.IncomingSearches;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesEvents;
import jarchi.events.searches.SearchesTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the desk hears of searches. */
public final class HeardSearches {
    /**
     * A count as it came.
     *
     * @param at the time of the record
     * @param all of the record, as text
     */
    public record Heard(SearchesCounted counted, Instant at, String all) {}

    private static final List<Heard> HEARD = new ArrayList<>();
    private static final KafkaConsumer<String, byte[]> CONSUMER = consumer();

    private HeardSearches() {}

    public static synchronized List<Heard> all() {
        CONSUMER.poll(Duration.ofMillis(100)).forEach(message -> HEARD.add(heard(message)));
        return List.copyOf(HEARD);
    }

    /** Of the newest count for these words, in whatever spelling it was told; 0 if there is none. */
    public static long readersOf(String words) {
        return of(words).stream().mapToLong(SearchesCounted::readers).max().orElse(0);
    }

    /** For these words, in whatever spelling it was told. */
    public static List<SearchesCounted> of(String words) {
        String form = form(words);
        return all().stream()
                .map(Heard::counted)
                .filter(counted -> counted.form().equals(form))
                .toList();
    }

    private static String form(String words) {
        try {
            return Readings.form(SearchQuery.parse(words)).orElseThrow();
        } catch (QuerySyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(List.of(new TopicPartition(SearchesTopic.NAME, 0)));
        return consumer;
    }

    private static Heard heard(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var told = SearchesEvents.read(new EventRecord(message.key(), headers, message.value()));
        return new Heard(
                ((IncomingSearches.Told) told).counted(),
                Instant.ofEpochMilli(message.timestamp()),
                message.key() + headers + new String(message.value(), StandardCharsets.UTF_8));
    }
}
