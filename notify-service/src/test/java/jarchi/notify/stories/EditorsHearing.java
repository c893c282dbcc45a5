package jarchi.notify.stories;

import jarchi.events.ArticleId;
import jarchi.events.EventRecord;
import jarchi.events.progress.DeliveriesCounted;
import jarchi.events.progress.IncomingProgress;
import jarchi.events.progress.ProgressEvents;
import jarchi.events.progress.ProgressTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What editors hear of their versions. */
final class EditorsHearing {
    private static final List<DeliveriesCounted> HEARD = new ArrayList<>();
    private static final KafkaConsumer<String, byte[]> CONSUMER = consumer();

    private EditorsHearing() {}

    /** Every account of a version so far, in the order in which they were told. */
    static synchronized List<DeliveriesCounted> accounts(ArticleId id, long version) {
        CONSUMER.poll(Duration.ofMillis(100)).forEach(message -> HEARD.add(account(message)));
        return HEARD.stream()
                .filter(account -> account.articleId().equals(id) && account.version() == version)
                .toList();
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers(), "auto.offset.reset", "earliest");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (int i = 0; i < ProgressTopic.PARTITIONS; i++) {
            partitions.add(new TopicPartition(ProgressTopic.NAME, i));
        }
        consumer.assign(partitions);
        return consumer;
    }

    private static DeliveriesCounted account(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var told = ProgressEvents.read(new EventRecord(message.key(), headers, message.value()));
        return (DeliveriesCounted) ((IncomingProgress.Told) told).progress();
    }
}
