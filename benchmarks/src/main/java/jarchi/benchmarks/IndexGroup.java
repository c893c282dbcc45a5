package jarchi.benchmarks;

import jarchi.events.ArticleTopic;
import jarchi.people.Web;
import jarchi.stack.LocalStack;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The consumer group that fills the standing index, seen from outside: how far it is, and set back to the beginning. */
final class IndexGroup implements AutoCloseable {
    private static final long BETWEEN_LOOKS = 20_000_000;

    private final Admin kafka;
    private final Web elasticsearch;

    IndexGroup(LocalStack stack) {
        this.kafka = Admin.create(Map.of("bootstrap.servers", stack.kafka().bootstrapServers()));
        this.elasticsearch = new Web(stack.elasticsearch().uri());
    }

    /** How many records a second were read, from the first that it was seen to have read to the last of the log. */
    double rate() throws Exception {
        long all = all();
        long before = read();
        while (before == 0) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            before = read();
        }
        long from = System.nanoTime();
        while (read() < all) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return (all - before) / BulkFloors.secondsSince(from);
    }

    /** While nobody is in it. */
    void startOver() throws Exception {
        kafka.alterConsumerGroupOffsets(
                        name(),
                        IntStream.range(0, ArticleTopic.PARTITIONS)
                                .boxed()
                                .collect(Collectors.toMap(
                                        partition -> new TopicPartition(ArticleTopic.NAME, partition),
                                        partition -> new OffsetAndMetadata(0))))
                .all()
                .get();
    }

    private String name() {
        var index = elasticsearch.json("/articles/_settings").iterator().next();
        return "index-service-" + index.at("/settings/index/uuid").asString();
    }

    private long all() throws Exception {
        var ends = kafka.listOffsets(IntStream.range(0, ArticleTopic.PARTITIONS)
                        .boxed()
                        .collect(Collectors.toMap(
                                partition -> new TopicPartition(ArticleTopic.NAME, partition),
                                partition -> OffsetSpec.latest())))
                .all()
                .get();
        return ends.values().stream().mapToLong(end -> end.offset()).sum();
    }

    private long read() throws Exception {
        return kafka.listConsumerGroupOffsets(name()).partitionsToOffsetAndMetadata().get().values().stream()
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }

    @Override
    public void close() {
        kafka.close();
    }
}
