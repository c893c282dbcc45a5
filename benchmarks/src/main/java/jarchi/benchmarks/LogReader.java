package jarchi.benchmarks;

import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from now on, as the services do, and notes when each record was received; the last of each key counts. */
final class LogReader implements AutoCloseable {
    private final Clock clock = Clock.systemUTC();
    private final Map<String, Received> records = new ConcurrentHashMap<>();
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean running = true;

    LogReader(String bootstrapServers, String topic) throws InterruptedException {
        thread = Thread.ofPlatform().name("log-reader").daemon().start(() -> read(bootstrapServers, topic));
        ready.await();
    }

    /** A record with the moment of its receipt. */
    record Received(EventRecord event, Instant at) {}

    private void read(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                2_000);
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position);
            ready.countDown();
            while (running) {
                var some = consumer.poll(Duration.ofMillis(200));
                Instant now = clock.instant();
                some.forEach(message -> records.put(message.key(), new Received(event(message), now)));
            }
        }
    }

    private static EventRecord event(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(one -> headers.put(one.key(), new String(one.value(), StandardCharsets.UTF_8)));
        return new EventRecord(message.key(), headers, message.value());
    }

    List<Received> records() {
        return List.copyOf(records.values());
    }

    Received of(String key) {
        return Objects.requireNonNull(records.get(key), key);
    }

    void awaitRecords(int count) throws TimeoutException {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (records.size() < count) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(records.size() + " records of " + count);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
