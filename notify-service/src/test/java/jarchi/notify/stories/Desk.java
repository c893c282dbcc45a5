package jarchi.notify.stories;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleTopic;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Correction;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.events.Translation;
import jarchi.events.WithdrawnArticle;
import jarchi.events.progress.ProgressTopic;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteSetting;
import jarchi.events.site.SiteTopic;
import jarchi.events.site.TestMode;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts into the log what editors do. */
public final class Desk implements AutoCloseable {
    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final Properties settings = new Properties();
    private final KafkaProducer<String, byte[]> kafka;

    public Desk(String bootstrapServers) {
        createTopics(bootstrapServers);
        this.settings.put("bootstrap.servers", bootstrapServers);
        this.settings.put("acks", "all");
        this.settings.put("max.request.size", ArticleTopic.MAX_RECORD_BYTES);
        this.kafka = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        set(new TestMode(false, Map.of(), List.of()));
    }

    /** What an admin does. */
    public void set(SiteSetting setting) {
        long version = SEQUENCE.incrementAndGet();
        var change = new SiteChange(setting, version, now());
        EventRecord message = SiteEvents.write(change, new EventOrigin(version, now(), null));
        var entry = new ProducerRecord<>(SiteTopic.NAME, message.key(), message.value());
        message.headers().forEach((name, value) -> entry.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(entry);
    }

    /** Larger than the topic's bound before it is compressed. */
    public void sendCompressed(ProducerRecord<String, byte[]> entry) {
        var large = new Properties();
        large.putAll(settings);
        large.put("max.request.size", 64 * 1024 * 1024);
        large.put("buffer.memory", 128L * 1024 * 1024);
        large.put("compression.type", "gzip");
        try (var producer = new KafkaProducer<>(large, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(entry).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new article of the day that says one thing in one language. */
    public static Draft anArticle(String title) {
        Instant now = now();
        return new Draft(
                ArticleId.random(new SecureRandom()), title, Language.EN, Priority.NORMAL, now, now, "technology");
    }

    /** An article on its way to the log. */
    public record Draft(
            ArticleId id,
            String title,
            Language language,
            Priority priority,
            Instant firstPublishedAt,
            Instant majorPublishedAt,
            String category) {

        public Draft in(Language other) {
            return new Draft(id, title, other, priority, firstPublishedAt, majorPublishedAt, category);
        }

        public Draft breaking() {
            return new Draft(id, title, language, Priority.BREAKING, firstPublishedAt, majorPublishedAt, category);
        }

        public Draft saying(String newTitle) {
            return new Draft(id, newTitle, language, priority, firstPublishedAt, now(), category);
        }

        public Draft publishedAt(Instant when) {
            return new Draft(id, title, language, priority, when, when, category);
        }

        public ArticleEvent published() {
            return new ArticlePublished(state(1, 1, Significance.MAJOR, null));
        }

        public ArticleEvent archived() {
            return new ArticlePublished(state(1, 0, Significance.ARCHIVE, null));
        }

        public ArticleEvent corrected(long version, String note) {
            return new ArticleCorrected(
                    state(version, version, Significance.MAJOR, new Correction(Map.of(language, note))));
        }

        public ArticleEvent correctedInSmall(long version, long majorVersion) {
            return new ArticleCorrected(state(version, majorVersion, Significance.MINOR, new Correction(Map.of())));
        }

        public ArticleEvent withdrawn(long version, String reason) {
            return new ArticleWithdrawn(new WithdrawnArticle(
                    id,
                    version,
                    priority,
                    category,
                    firstPublishedAt,
                    now(),
                    Map.of(language, reason),
                    Map.of(language, new WithdrawnArticle.Headline(title, "a-slug")),
                    Map.of()));
        }

        private PublishedArticle state(
                long version, long majorVersion, Significance significance, Correction correction) {
            return new PublishedArticle(
                    id,
                    version,
                    majorVersion,
                    majorPublishedAt,
                    significance,
                    priority,
                    category,
                    List.of(),
                    null,
                    Map.of(),
                    List.of(),
                    firstPublishedAt,
                    majorPublishedAt,
                    correction,
                    Map.of(
                            language,
                            new Translation(title, "In short: " + title, "<p>More of it.</p>", "a-slug", false)),
                    Map.of());
        }
    }

    public void send(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            EventRecord message = ArticleEvents.write(event, new EventOrigin(SEQUENCE.incrementAndGet(), now(), null));
            var entry = new ProducerRecord<>(ArticleTopic.NAME, message.key(), message.value());
            message.headers().forEach((name, value) -> entry.headers().add(name, value.getBytes()));
            send(entry);
        }
    }

    public void erase(ArticleId id) {
        send(new ProducerRecord<>(ArticleTopic.NAME, id.value(), null));
    }

    public void send(ProducerRecord<String, byte[]> entry) {
        try {
            kafka.send(entry).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kafka.close();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static void createTopics(String bootstrapServers) {
        var articles =
                new NewTopic(ArticleTopic.NAME, ArticleTopic.PARTITIONS, (short) 1).configs(ArticleTopic.settings());
        var letters = new NewTopic(ArticleTopic.DEAD_LETTERS, 1, (short) 1).configs(ArticleTopic.deadLetterSettings());
        var progress = new NewTopic(ProgressTopic.NAME, ProgressTopic.PARTITIONS, (short) 1);
        var site = new NewTopic(SiteTopic.NAME, SiteTopic.PARTITIONS, (short) 1).configs(SiteTopic.settings());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (NewTopic topic : List.of(articles, letters, progress, site)) {
                try {
                    admin.createTopics(List.of(topic)).all().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
