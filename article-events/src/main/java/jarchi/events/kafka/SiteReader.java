package jarchi.events.kafka;

import jarchi.events.site.IncomingSetting;
import jarchi.events.site.SiteChange;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteTopic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the settings of the site from the beginning of their log and then on, on a thread of its own and in no group. Until
 * the topic is there, and while Kafka is away, it tries again every second; what is known stays known.
 */
public final class SiteReader {
    private static final Logger log = LoggerFactory.getLogger(SiteReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_READ = Duration.ofSeconds(5);

    private final Supplier<Map<String, Object>> kafka;
    private final Predicate<SiteChange> site;
    private final Runnable upToDate;
    private volatile boolean running;
    private @Nullable Thread thread;

    /**
     * @param kafka how a consumer reaches Kafka, asked anew each time
     * @param site takes a setting, and says whether it is newer than what was known
     * @param upToDate called when all has been taken that the log held when its reading began, or when there is no log yet
     */
    public SiteReader(Supplier<Map<String, Object>> kafka, Predicate<SiteChange> site, Runnable upToDate) {
        this.kafka = kafka;
        this.site = site;
        this.upToDate = upToDate;
    }

    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("site-settings").daemon().start(this::run);
    }

    /** Waits a few seconds for the thread to end. */
    public void stop() {
        running = false;
        Thread reading = thread;
        if (reading != null) {
            reading.interrupt();
            try {
                reading.join(LAST_READ);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (var consumer =
                    new KafkaConsumer<>(settings(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                read(consumer);
            } catch (KafkaException e) {
                if (running && !(e instanceof WakeupException)) {
                    log.warn("site settings -> WAITING {}", e.getMessage());
                }
            }
            pause();
        }
    }

    private Map<String, Object> settings() {
        var settings = new HashMap<>(kafka.get());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        return settings;
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> all = consumer.partitionsFor(SiteTopic.NAME).stream()
                .map(one -> new TopicPartition(one.topic(), one.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        Map<TopicPartition, Long> ends = consumer.endOffsets(all);
        boolean behind = true;
        if (all.isEmpty()) { // no desk has ever said anything
            upToDate.run();
        }
        while (running && !all.isEmpty()) {
            consumer.poll(POLL).forEach(this::take);
            if (behind && all.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L))) {
                behind = false;
                upToDate.run();
            }
        }
    }

    /** One that cannot be taken is passed over, so that the others are. */
    private void take(ConsumerRecord<byte[], byte[]> message) {
        try {
            takeOrFail(message);
        } catch (RuntimeException e) {
            log.error("record {} -> NOT TAKEN", KafkaRecords.place(message), e);
        }
    }

    private void takeOrFail(ConsumerRecord<byte[], byte[]> message) {
        switch (SiteEvents.read(KafkaRecords.of(message))) {
            case IncomingSetting.Changed changed -> take(changed.change());
            case IncomingSetting.Unknown unknown ->
                log.info("record {} -> IGNORED unknown {}", KafkaRecords.place(message), unknown.what());
            case IncomingSetting.NotASetting broken ->
                log.warn("record {} -> IGNORED {}", KafkaRecords.place(message), broken.cause());
        }
    }

    private void take(SiteChange change) {
        String outcome = site.test(change) ? "TAKEN" : "STALE";
        log.info("site-changed {} v{} -> {}", change.setting().key(), change.version(), outcome);
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
