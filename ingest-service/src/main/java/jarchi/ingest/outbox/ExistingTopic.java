package jarchi.ingest.outbox;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic that was there before us: what would lose events is changed, and where that cannot be, nothing is written. */
final class ExistingTopic {
    private static final Logger log = LoggerFactory.getLogger(ExistingTopic.class);

    private final Admin admin;
    private final NewTopic wanted;
    private final ConfigResource resource;

    ExistingTopic(Admin admin, NewTopic wanted) {
        this.admin = admin;
        this.wanted = wanted;
        this.resource = new ConfigResource(ConfigResource.Type.TOPIC, wanted.name());
    }

    /** @throws TopicUnfit if it would lose events and Kafka lets nobody like us change that */
    void fit() throws ExecutionException, InterruptedException, TimeoutException {
        Config there;
        try {
            there = one(await(admin.describeConfigs(List.of(resource)).all()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException refusal) {
                log.warn(
                        "topic {}: Kafka does not show its settings to this service ({}); see that they are {}",
                        wanted.name(),
                        refusal.getMessage(),
                        new TreeMap<>(wanted.configs()));
                return;
            }
            throw e;
        }
        var unfit = unfit(wanted.configs(), there);
        if (!unfit.isEmpty()) {
            change(unfit, there);
        }
        look(one(await(admin.describeTopics(List.of(wanted.name())).allTopicNames())), unfit);
    }

    /** The settings that serve worse than ours. */
    static Map<String, String> unfit(Map<String, String> wanted, Config there) {
        var unfit = new TreeMap<String, String>();
        wanted.forEach((name, value) -> {
            ConfigEntry entry = there.get(name);
            if (entry == null || !serves(name, value, String.valueOf(entry.value()))) {
                unfit.put(name, value);
            }
        });
        return unfit;
    }

    /** A longer time and a larger record do no harm; -1 is for ever. */
    private static boolean serves(String name, String wanted, String there) {
        return there.equals(wanted)
                || (!name.equals("cleanup.policy")
                        && (there.equals("-1") || Long.parseLong(there) >= Long.parseLong(wanted)));
    }

    private void change(Map<String, String> unfit, Config there)
            throws ExecutionException, InterruptedException, TimeoutException {
        String before = unfit.keySet().stream()
                .map(name -> name + "="
                        + (there.get(name) == null ? "" : there.get(name).value()))
                .collect(joining(","));
        String after = unfit.entrySet().stream().map(Map.Entry::toString).collect(joining(","));
        var changes = unfit.entrySet().stream()
                .map(setting -> new AlterConfigOp(new ConfigEntry(setting.getKey(), setting.getValue()), OpType.SET))
                .toList();
        try {
            await(admin.incrementalAlterConfigs(Map.of(resource, changes)).all());
            log.warn("topic-settings-changed {} from {} to {}", wanted.name(), before, after);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ApiException refusal && !(refusal instanceof RetriableException)) {
                throw new TopicUnfit(wanted.name(), before, after, refusal);
            }
            throw e;
        }
    }

    private void look(TopicDescription topic, Map<String, String> changed)
            throws ExecutionException, InterruptedException, TimeoutException {
        int partitions = topic.partitions().size();
        if (partitions != wanted.numPartitions()) {
            log.warn(
                    "topic {} has {} partitions and keeps them, since others would part an article's versions: at most {}"
                            + " consumers share its work, where a new topic would give {}",
                    topic.name(),
                    partitions,
                    partitions,
                    wanted.numPartitions());
        }
        if (changed.containsKey("cleanup.policy") && hasLost(topic)) {
            log.error(
                    "topic {} has lost its oldest records to the settings it had: an index that is filled from it misses"
                            + " those articles until each is published again as a correction",
                    topic.name());
        }
    }

    /** Compaction keeps the first offset where it is; only deleting moves it. */
    private boolean hasLost(TopicDescription topic) throws ExecutionException, InterruptedException, TimeoutException {
        var earliest = new HashMap<TopicPartition, OffsetSpec>();
        topic.partitions()
                .forEach(p -> earliest.put(new TopicPartition(topic.name(), p.partition()), OffsetSpec.earliest()));
        return await(admin.listOffsets(earliest).all()).values().stream().anyMatch(first -> first.offset() > 0);
    }

    private static <T> T one(Map<?, T> answers) {
        return answers.values().iterator().next();
    }

    private static <T> T await(KafkaFuture<T> answer)
            throws ExecutionException, InterruptedException, TimeoutException {
        return answer.get(ArticleTopics.PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Events wait in the outbox meanwhile; the relay says this sentence again whenever it has looked. */
    static final class TopicUnfit extends RuntimeException {
        TopicUnfit(String topic, String before, String after, Throwable refusal) {
            super(
                    "the topic " + topic + " would lose events with " + before
                            + " and Kafka does not let this service change"
                            + " it (" + refusal.getMessage()
                            + "): nothing is written to it until an administrator sets "
                            + after + " (kafka-configs.sh --alter --entity-type topics --entity-name " + topic
                            + " --add-config " + after + ")",
                    refusal);
        }
    }
}
