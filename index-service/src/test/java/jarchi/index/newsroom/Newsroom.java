package jarchi.index.newsroom;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleTopic;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.events.progress.ProgressTopic;
import jarchi.events.searches.SearchesTopic;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.SiteTopic;
import jarchi.stack.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes to the real log what ingest-service would write, and what nobody should. */
public final class Newsroom {
    private static final EventOrigin ORIGIN = new EventOrigin(
            1, Instant.parse("2026-11-20T08:00:00Z"), "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    private static final Map<String, Object> KAFKA =
            Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers());
    private static final KafkaProducer<String, byte[]> PRODUCER =
            new KafkaProducer<>(KAFKA, new StringSerializer(), new ByteArraySerializer());
    private static boolean open;
    private static long settings;

    private Newsroom() {}

    public static boolean topicExists() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(KAFKA)) {
            return admin.listTopics().names().get().contains(ArticleTopic.NAME);
        }
    }

    public static void publish(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            send(ArticleEvents.write(event, ORIGIN));
        }
        PRODUCER.flush();
    }

    /** As ingest-service does: the mark that ends a transaction has a place in the log too. */
    public static void publishInATransaction(ArticleEvent event) {
        makeTopic();
        Map<String, Object> settings = new HashMap<>(KAFKA);
        settings.put("transactional.id", "test-" + UUID.randomUUID());
        EventRecord written = ArticleEvents.write(event, ORIGIN);
        var record = new ProducerRecord<>(ArticleTopic.NAME, written.key(), written.value());
        written.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(record);
            producer.commitTransaction();
        }
    }

    /** Writes any record, however wrong. */
    public static void send(EventRecord event) {
        makeTopic();
        var record = new ProducerRecord<>(ArticleTopic.NAME, event.key(), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    /** What an admin does: each call is a newer version. */
    public static void set(SiteSetting setting) {
        set(setting, ++settings);
    }

    public static void set(SiteSetting setting, long version) {
        makeSiteTopic();
        EventRecord event = SiteEvents.write(new SiteChange(setting, version, ORIGIN.time()), ORIGIN);
        var record = new ProducerRecord<>(SiteTopic.NAME, event.key(), event.value());
        event.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    /** Writes any record beside the settings, however wrong. */
    public static void sendToSite(String key, String body) {
        var record = new ProducerRecord<>(SiteTopic.NAME, key, body.getBytes(StandardCharsets.UTF_8));
        record.headers().add("ce_type", SiteEvents.CHANGED.getBytes(StandardCharsets.UTF_8));
        PRODUCER.send(record);
        PRODUCER.flush();
    }

    private static void makeSiteTopic() {
        try (var admin = Admin.create(KAFKA)) {
            var topic = new NewTopic(SiteTopic.NAME, SiteTopic.PARTITIONS, (short) 1).configs(SiteTopic.settings());
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what is small enough for the log only because it is compressed. */
    public static void sendCompressed(ProducerRecord<String, byte[]> record) {
        makeTopic();
        int most = 4 * ArticleTopic.MAX_RECORD_BYTES;
        Map<String, Object> settings = new HashMap<>(KAFKA);
        settings.putAll(Map.of("compression.type", "gzip", "max.request.size", most, "buffer.memory", most));
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All dead letters so far. */
    public static List<ConsumerRecord<String, byte[]>> deadLetters() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                TestServers.kafka().bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                "false");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.listTopics().getOrDefault(ArticleTopic.DEAD_LETTERS, List.of()).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long expected = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
            while (letters.size() < expected) {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
            }
            return letters;
        }
    }

    /** How many consumers share the log in this group. */
    public static int readersIn(String group) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(KAFKA)) {
            var described = admin.describeConsumerGroups(List.of(group)).all().get();
            return described.get(group).members().size();
        }
    }

    private static synchronized void makeTopic() {
        if (!open) {
            try (var admin = Admin.create(KAFKA)) {
                var topic = new NewTopic(ArticleTopic.NAME, ArticleTopic.PARTITIONS, (short) 1);
                var progress = new NewTopic(ProgressTopic.NAME, ProgressTopic.PARTITIONS, (short) 1);
                var searches = new NewTopic(SearchesTopic.NAME, SearchesTopic.PARTITIONS, (short) 1);
                admin.createTopics(List.of(topic.configs(ArticleTopic.settings()), progress, searches))
                        .all()
                        .get();
                open = true;
            } catch (ExecutionException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
