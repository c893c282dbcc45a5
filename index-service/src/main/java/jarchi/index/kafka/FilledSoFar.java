package jarchi.index.kafka;

import jarchi.events.ArticleTopic;
import jarchi.index.document.StandingIndex;
import jarchi.index.kafka.RecordsBetween.Stretch;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Tells how far the log has been read for an index: its group's offsets are the only word on that. */
@Component
public class FilledSoFar implements DisposableBean {
    /** Waiting for an answer must not keep a shut index shut for long. */
    private static final int ANSWER_SECONDS = 2;

    private final FillingTheIndex filling;
    private final RecordsBetween records;
    private final KafkaAdmin settings;
    private @Nullable Admin admin;

    FilledSoFar(FillingTheIndex filling, RecordsBetween records, KafkaAdmin settings) {
        this.filling = filling;
        this.records = records;
        this.settings = settings;
    }

    /** @throws LogAway if Kafka does not answer */
    public LogRead read(StandingIndex index) {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> from = places(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> to = places(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> read = read(index, from);
        long all = 0;
        long left = 0;
        for (TopicPartition partition : partitions) {
            all += place(to, partition) - place(from, partition);
            left += Math.max(0, place(to, partition) - place(read, partition));
        }
        return new LogRead(all, left);
    }

    /** @throws LogAway if Kafka does not answer */
    public LogEnd end() {
        return new LogEnd(places(partitions(), OffsetSpec.latest()).entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().partition(), Map.Entry::getValue)));
    }

    /**
     * Whether each record before that end is in the index, or among the dead letters. The marks of Kafka's transactions
     * have places too, which no group ever commits; so what seems to be left is looked at.
     *
     * @throws LogAway if Kafka does not answer
     */
    public boolean isReadUpTo(LogEnd end, StandingIndex index) {
        List<TopicPartition> partitions =
                end.places().keySet().stream().map(FilledSoFar::partition).toList();
        Map<TopicPartition, Long> read = read(index, places(partitions, OffsetSpec.earliest()));
        Map<TopicPartition, Stretch> left = new HashMap<>();
        end.places().forEach((number, to) -> {
            TopicPartition partition = partition(number);
            var stretch = new Stretch(place(read, partition), to);
            if (!stretch.isEmpty()) {
                left.put(partition, stretch);
            }
        });
        return !records.isAny(left);
    }

    /** Whether instances of another release write to it too, beside this one. */
    public boolean isFilledByOtherReleases(StandingIndex index) {
        if (!filling.isServed(index)) {
            return false;
        }
        String group = filling.groupOf(index);
        try {
            return answer(kafka -> kafka.describeConsumerGroups(List.of(group))
                            .describedGroups()
                            .get(group))
                    .members()
                    .stream()
                    .anyMatch(member -> !member.clientId().startsWith(filling.client()));
        } catch (LogAway e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return false;
            }
            throw e;
        }
    }

    /** Once an index has taken the place of another: from now on the log is read for that one. */
    public void follow() {
        filling.follow();
    }

    private List<TopicPartition> partitions() {
        return answer(kafka -> kafka.describeTopics(List.of(ArticleTopic.NAME))
                        .topicNameValues()
                        .get(ArticleTopic.NAME))
                .partitions()
                .stream()
                .map(partition -> partition(partition.partition()))
                .toList();
    }

    private static TopicPartition partition(int number) {
        return new TopicPartition(ArticleTopic.NAME, number);
    }

    private Map<TopicPartition, Long> places(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, ListOffsetsResultInfo> places = answer(kafka -> kafka.listOffsets(
                        partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which)))
                .all());
        return places.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
    }

    /** Where its group has come to; where it has not begun, the log's beginning. */
    private Map<TopicPartition, Long> read(StandingIndex index, Map<TopicPartition, Long> beginning) {
        Map<TopicPartition, Long> read = new HashMap<>(beginning);
        Map<TopicPartition, OffsetAndMetadata> committed = answer(
                kafka -> kafka.listConsumerGroupOffsets(filling.groupOf(index)).partitionsToOffsetAndMetadata());
        committed.forEach((partition, place) -> {
            if (place != null) {
                read.merge(partition, place.offset(), Math::max);
            }
        });
        return read;
    }

    private static long place(Map<TopicPartition, Long> places, TopicPartition partition) {
        return places.getOrDefault(partition, 0L);
    }

    private <T> T answer(Function<Admin, @Nullable KafkaFuture<T>> question) {
        try {
            return Objects.requireNonNull(question.apply(kafka())).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (KafkaException e) {
            throw new LogAway(e);
        } catch (ExecutionException e) {
            throw new LogAway(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw new LogAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogAway(e);
        }
    }

    /** Made when it is first needed: it cannot be made while Kafka's name is known to nobody. */
    private synchronized Admin kafka() {
        Admin made = admin == null ? Admin.create(settings.getConfigurationProperties()) : admin;
        admin = made;
        return made;
    }

    @Override
    public synchronized void destroy() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
        }
    }
}
