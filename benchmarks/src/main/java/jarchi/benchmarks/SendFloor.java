package jarchi.benchmarks;

import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * The records of a run sent again by a bare producer to a topic like theirs: in transactions with the relay's settings, or
 * plainly and each at once.
 */
final class SendFloor implements AutoCloseable {
    private final KafkaProducer<String, byte @Nullable []> producer;
    private final String topic;
    private final boolean transactional;

    private SendFloor(String bootstrapServers, String topic, boolean transactional) throws Exception {
        this.topic = topic;
        this.transactional = transactional;
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            var like = new NewTopic(topic, Optional.of(ArticleTopic.PARTITIONS), Optional.empty());
            admin.createTopics(List.of(like.configs(ArticleTopic.settings())))
                    .all()
                    .get();
        }
        producer = new KafkaProducer<String, byte @Nullable []>(
                settings(bootstrapServers, topic, transactional), new StringSerializer(), new ByteArraySerializer());
        if (transactional) {
            producer.initTransactions();
        }
        producer.partitionsFor(topic);
    }

    private static Map<String, Object> settings(String bootstrapServers, String topic, boolean transactional) {
        var settings = new HashMap<String, Object>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, transactional ? 1_000 : 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        settings.put(ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG, 1);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ArticleTopic.MAX_RECORD_BYTES);
        if (transactional) {
            settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, topic);
        }
        return settings;
    }

    static SendFloor plain(String bootstrapServers, String topic) throws Exception {
        return new SendFloor(bootstrapServers, topic, false);
    }

    static SendFloor transactional(String bootstrapServers, String topic) throws Exception {
        return new SendFloor(bootstrapServers, topic, true);
    }

    /** Returns when Kafka has them all; in one transaction, if the producer has any. */
    void send(List<EventRecord> events) throws Exception {
        if (transactional) {
            producer.beginTransaction();
        }
        var acks = new ArrayList<Future<RecordMetadata>>();
        for (var event : events) {
            var message = new ProducerRecord<String, byte @Nullable []>(topic, event.key(), event.value());
            event.headers()
                    .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            acks.add(producer.send(message));
        }
        if (transactional) {
            producer.commitTransaction();
        }
        for (var ack : acks) {
            ack.get();
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
