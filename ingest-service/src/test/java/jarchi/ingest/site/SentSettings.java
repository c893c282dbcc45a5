package jarchi.ingest.site;

import jarchi.events.EventRecord;
import jarchi.events.site.IncomingSetting;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the log of settings from its beginning. Every desk of a test run writes to it. */
final class SentSettings {
    private SentSettings() {}

    /** All that was sent, as soon as there is enough of it; what there is after a minute and a half. */
    static List<SiteChange> until(Predicate<List<SiteChange>> enough) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", TestServers.kafka().bootstrapServers(), "isolation.level", "read_committed");
        var read = new ArrayList<SiteChange>();
        var end = Instant.now().plus(Duration.ofSeconds(90));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var all = List.of(new TopicPartition(SiteTopic.NAME, 0));
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!enough.test(read) && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> {
                    var headers = new HashMap<String, String>();
                    message.headers()
                            .forEach(header ->
                                    headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                    var incoming = SiteEvents.read(new EventRecord(message.key(), headers, message.value()));
                    read.add(((IncomingSetting.Changed) incoming).change());
                });
            }
        }
        return read;
    }
}
