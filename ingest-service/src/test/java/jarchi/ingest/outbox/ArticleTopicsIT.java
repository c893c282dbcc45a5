package jarchi.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jarchi.events.ArticleTopic;
import jarchi.ingest.ArticleJson;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.outbox.ExistingTopic.TopicUnfit;
import jarchi.stack.TestServers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ArticleTopicsIT {
    private static final Map<String, String> A_WEEK_AND_GONE =
            Map.of("cleanup.policy", "delete", "retention.ms", "604800000", "max.message.bytes", "1048588");

    private static Admin admin;

    @BeforeAll
    static void open() {
        admin = Admin.create(Map.of("bootstrap.servers", TestServers.kafka().bootstrapServers()));
    }

    @AfterAll
    static void close() {
        admin.close();
    }

    @Test
    void theServiceMakesAForgetfulLogFitBeforeItWritesToIt() throws Exception {
        try (var first = RunningDesk.start()) {
            var editor = first.editor();
            ReadLog.of(
                    editor.publish(editor.create(ArticleJson.titled("Makes the topic")))
                            .id(),
                    1);
        }
        set(ArticleTopic.NAME, A_WEEK_AND_GONE);
        set(ArticleTopic.DEAD_LETTERS, Map.of("retention.ms", "3600000"));

        try (var desk = RunningDesk.start()) {
            var editor = desk.editor();
            var published = editor.publish(editor.create(ArticleJson.titled("Kept for ever")));
            assertThat(ReadLog.of(published.id(), 1)).hasSize(1);
        }

        assertThat(settings(ArticleTopic.NAME)).containsAllEntriesOf(ArticleTopic.settings());
        assertThat(settings(ArticleTopic.DEAD_LETTERS)).containsAllEntriesOf(ArticleTopic.deadLetterSettings());
    }

    @Test
    void whatServesBetterThanOursIsLeft() throws Exception {
        var there = Map.of(
                "cleanup.policy", "compact", "min.compaction.lag.ms", "999999999999", "max.message.bytes", "9999999");
        String name = topic(ArticleTopic.PARTITIONS, there);

        fit(name);

        assertThat(settings(name)).containsAllEntriesOf(there);
    }

    @Test
    void whatCannotBeMendedIsSaidInASentence(CapturedOutput output) throws Exception {
        String name = topic(3, A_WEEK_AND_GONE);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestServers.kafka().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(name, 0, "id", "old")).get();
        }
        admin.deleteRecords(Map.of(new TopicPartition(name, 0), RecordsToDelete.beforeOffset(1)))
                .all()
                .get();

        fit(name);

        assertThat(output)
                .contains("topic " + name + " has 3 partitions and keeps them")
                .contains("topic " + name + " has lost its oldest records");
        assertThat(settings(name)).containsEntry("cleanup.policy", "compact");
    }

    @Test
    void nothingIsWrittenToALogThatKafkaDoesNotLetUsMend() throws Exception {
        String name = topic(
                ArticleTopic.PARTITIONS, Map.of("cleanup.policy", "compact", "max.compaction.lag.ms", "86400000"));

        assertThatThrownBy(() -> fit(name))
                .isInstanceOf(TopicUnfit.class)
                .hasMessageContaining("would lose events with max.message.bytes=1048588,min.compaction.lag.ms=0")
                .hasMessageContaining("nothing is written to it until an administrator sets")
                .hasMessageContaining("--entity-name " + name);
        assertThat(settings(name)).containsEntry("min.compaction.lag.ms", "0");
    }

    private static void fit(String name) throws Exception {
        var wanted = new NewTopic(name, Optional.of(ArticleTopic.PARTITIONS), Optional.empty());
        new ExistingTopic(admin, wanted.configs(ArticleTopic.settings())).fit();
    }

    private static String topic(int partitions, Map<String, String> settings) throws Exception {
        String name = "topic-" + UUID.randomUUID();
        admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings)))
                .all()
                .get();
        await().atMost(Duration.ofMinutes(1)).until(() -> isSeen(name));
        return name;
    }

    /** A broker hears of a new topic a moment after the controller has made it. */
    private static boolean isSeen(String topic) throws Exception {
        try {
            settings(topic);
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private static void set(String topic, Map<String, String> settings) throws Exception {
        var changes = settings.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
        admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                .all()
                .get();
    }

    private static Map<String, String> settings(String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        var settings = new HashMap<String, String>();
        admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .entries()
                .forEach(entry -> settings.put(entry.name(), String.valueOf(entry.value())));
        return settings;
    }
}
