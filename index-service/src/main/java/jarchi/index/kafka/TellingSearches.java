package jarchi.index.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesEvents;
import jarchi.events.searches.SearchesTopic;
import jarchi.index.asked.AskedSearches;
import jarchi.index.asked.AskedSettings;
import jarchi.index.site.NewsDates;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Tells the desk how often readers asked for what, now and then and at the end, on a thread of its own. */
@Component
class TellingSearches implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TellingSearches.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final AskedSearches searches;
    private final AskedSettings settings;
    private final KafkaProperties kafka;
    private final MeterRegistry meters;
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable Thread thread;

    TellingSearches(AskedSearches searches, AskedSettings settings, KafkaProperties kafka, MeterRegistry meters) {
        this.searches = searches;
        this.settings = settings;
        this.kafka = kafka;
        this.meters = meters;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().name("telling-searches").start(this::run);
    }

    private void run() {
        try (var outgoing = new OutgoingLog(SearchesTopic.NAME, kafka.buildProducerProperties())) {
            boolean ended = false;
            while (!ended) {
                ended = end.await(settings.tellEvery().toMillis(), TimeUnit.MILLISECONDS);
                tell(outgoing);
            }
        } catch (InterruptedException e) {
            log.debug("telling-searches has ended", e);
        }
    }

    private void tell(OutgoingLog outgoing) {
        List<SearchesCounted> changed = searches.changed();
        var away = new AtomicBoolean();
        for (int i = 0; i < changed.size(); i++) {
            if (away.get()) {
                // Each one would wait for Kafka by itself
                searches.untold(changed.subList(i, changed.size()));
                return;
            }
            tell(changed.get(i), outgoing, away);
        }
    }

    private void tell(SearchesCounted counted, OutgoingLog outgoing, AtomicBoolean away) {
        Runnable refused = () -> {
            away.set(true);
            count("REPEATED");
            searches.untold(List.of(counted));
        };
        try {
            // The time of the record is that of its day: nobody learns when it was asked
            long day = counted.day().atStartOfDay(NewsDates.ZONE).toInstant().toEpochMilli();
            outgoing.tell(SearchesEvents.write(counted), day, refused);
            count("TOLD");
        } catch (KafkaException e) {
            log.warn("telling-searches -> WAITING for Kafka: {}", e.getMessage());
            refused.run();
        }
    }

    private void count(String outcome) {
        meters.counter("jarchi.index.searches", "outcome", outcome).increment();
    }

    @Override
    public void stop() {
        end.countDown();
        Thread telling = thread;
        if (telling != null) {
            try {
                telling.join(LAST_WORDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        Thread telling = thread;
        return telling != null && telling.isAlive();
    }

    /** Begins before readers can come, and ends when the last one has gone. */
    @Override
    public int getPhase() {
        return 0;
    }
}
