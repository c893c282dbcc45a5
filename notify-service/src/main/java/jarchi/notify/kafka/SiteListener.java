package jarchi.notify.kafka;

import jarchi.events.site.IncomingSetting;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteTopic;
import jarchi.notify.site.NewsSite;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the settings of the site from the beginning of their log and then on: each instance for itself, in no group. While
 * Kafka is away the site stays as it is known; an instance that has not read them since its start alerts nobody.
 */
@Component
class SiteListener implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SiteListener.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final NewsSite site;
    private final KafkaProperties kafka;
    private volatile boolean running;
    private @Nullable Thread thread;

    SiteListener(NewsSite site, KafkaProperties kafka) {
        this.site = site;
        this.kafka = kafka;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("site-settings").daemon().start(this::run);
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
        var settings = new HashMap<>(kafka.buildConsumerProperties());
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
        while (running && !all.isEmpty()) {
            consumer.poll(POLL).forEach(this::take);
            if (behind && all.stream().allMatch(one -> consumer.position(one) >= ends.getOrDefault(one, 0L))) {
                behind = false;
                site.isUpToDate();
            }
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> message) {
        switch (SiteEvents.read(ArticleRecords.of(message))) {
            case IncomingSetting.Changed changed -> {
                boolean newer = site.take(changed.change());
                String key = changed.change().setting().key();
                log.info("site-changed {} v{} -> {}", key, changed.change().version(), newer ? "TAKEN" : "STALE");
            }
            case IncomingSetting.Unknown unknown ->
                log.info("record {} -> IGNORED unknown {}", place(message), unknown.what());
            case IncomingSetting.NotASetting broken ->
                log.warn("record {} -> IGNORED {}", place(message), broken.cause());
        }
    }

    private static String place(ConsumerRecord<?, ?> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    /** Before the topic is there, and while Kafka is away. */
    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    @Override
    public void stop() {
        running = false;
        Thread reading = thread;
        if (reading != null) {
            reading.interrupt();
            try {
                reading.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
