package jarchi.ingest.outbox;

import jarchi.events.ArticleTopic;
import jarchi.events.progress.ProgressTopic;
import jarchi.events.searches.SearchesTopic;
import jarchi.events.site.SiteTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that the topics of the contract are there before the first event and lose none of them. */
final class ArticleTopics {
    private static final Logger log = LoggerFactory.getLogger(ArticleTopics.class);
    static final Duration PATIENCE = Duration.ofSeconds(15);

    private ArticleTopics() {}

    static void create(Map<String, Object> kafka) throws ExecutionException, InterruptedException, TimeoutException {
        try (var admin = Admin.create(new HashMap<>(kafka))) {
            var topics = List.of(
                    topic(ArticleTopic.NAME, ArticleTopic.PARTITIONS, ArticleTopic.settings()),
                    topic(ArticleTopic.DEAD_LETTERS, ArticleTopic.PARTITIONS, ArticleTopic.deadLetterSettings()),
                    topic(ProgressTopic.NAME, ProgressTopic.PARTITIONS, ProgressTopic.settings()),
                    topic(SearchesTopic.NAME, SearchesTopic.PARTITIONS, SearchesTopic.settings()),
                    topic(SiteTopic.NAME, SiteTopic.PARTITIONS, SiteTopic.settings()));
            for (var topic : topics) {
                if (!isNew(topic.name(), admin.createTopics(List.of(topic)).all())) {
                    new ExistingTopic(admin, topic).fit();
                }
            }
        }
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    private static boolean isNew(String topic, KafkaFuture<Void> created)
            throws ExecutionException, InterruptedException, TimeoutException {
        try {
            created.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            log.info("topic-created {}", topic);
            return true;
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
            return false;
        }
    }
}
