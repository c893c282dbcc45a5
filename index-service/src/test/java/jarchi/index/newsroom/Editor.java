package jarchi.index.newsroom;

import jarchi.events.ArticleId;
import jarchi.events.EventRecord;
import jarchi.events.progress.ArticleSearchable;
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

/** Somebody who listens to what became of each version. */
public final class Editor {
    private static final List<ArticleSearchable> HEARD = new ArrayList<>();
    private static final KafkaConsumer<String, byte[]> CONSUMER = consumer();

    private Editor() {}

    /** Of this article, every time it was told. */
    public static synchronized List<ArticleSearchable> hears(ArticleId id) {
        CONSUMER.poll(Duration.ofMillis(100)).forEach(message -> HEARD.add(searchable(message)));
        return HEARD.stream().filter(told -> told.articleId().equals(id)).toList();
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

    private static ArticleSearchable searchable(ConsumerRecord<String, byte[]> message) {
        Map<String, String> headers = new HashMap<>();
        message.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        var told = ProgressEvents.read(new EventRecord(message.key(), headers, message.value()));
        return (ArticleSearchable) ((IncomingProgress.Told) told).progress();
    }
}
