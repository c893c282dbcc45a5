package jarchi.index.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import jarchi.events.ArticleId;
import jarchi.events.progress.ArticleSearchable;
import jarchi.events.progress.ProgressEvents;
import jarchi.events.progress.ProgressTopic;
import jarchi.index.document.IndexAway;
import jarchi.index.document.SearchableVersions;
import jarchi.index.site.Hub;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells editors, and the hub, when searches answer with a version: after a search has answered with it, on a thread of its own, so that
 * indexing never waits for it. A crash may swallow what was just written; so each start tells of the last day again.
 */
@Component
class TellingSearchable implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TellingSearchable.class);
    private static final int MOST_UNTOLD = 50_000;
    private static final int ASKED_AT_ONCE = 500;
    private static final int MOST_OF_A_DAY = 5_000;
    private static final Duration NEWS = Duration.ofMinutes(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SearchableVersions index;
    private final FillingTheIndex filling;
    private final Hub hub;
    private final KafkaProperties kafka;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Untold untold = new Untold(MOST_UNTOLD);
    private volatile boolean running;
    private boolean lastDayIsTold;
    private @Nullable Thread thread;

    TellingSearchable(
            SearchableVersions index,
            FillingTheIndex filling,
            Hub hub,
            KafkaProperties kafka,
            Clock clock,
            MeterRegistry meters) {
        this.index = index;
        this.filling = filling;
        this.hub = hub;
        this.kafka = kafka;
        this.clock = clock;
        this.meters = meters;
    }

    /** Of a version that is in the index, searchable or not yet. Never blocks. */
    void written(Arrival arrival) {
        written(arrival, ProgressTopic.KEPT);
    }

    /** Of a version in the index that is not searched yet: news of this minute may be searched there first. */
    void writtenBeside(Arrival arrival) {
        written(arrival, NEWS);
    }

    private void written(Arrival arrival, Duration longest) {
        Instant logged = Instant.ofEpochMilli(arrival.record().timestamp());
        boolean news = logged.plus(longest).isAfter(clock.instant());
        if (arrival.document().isErased()) {
            hub.feedsChanged();
        } else if (news) {
            remember(arrival.document().id(), arrival.document().version());
        }
    }

    private void remember(String articleId, long version) {
        if (!untold.add(articleId, version)) {
            count("DROPPED");
            log.warn("article-searchable {} v{} -> DROPPED {} others wait", articleId, version, MOST_UNTOLD);
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("telling-searchable").start(this::run);
    }

    private void run() {
        try (var progress = new OutgoingLog(ProgressTopic.NAME, kafka.buildProducerProperties())) {
            while (running) {
                Duration pause = tellSome(progress);
                if (pause.isPositive()) {
                    Thread.sleep(pause);
                }
            }
        } catch (InterruptedException | InterruptException e) {
            log.debug("telling-searchable has ended", e);
        }
    }

    /** How long to wait before the next look. */
    private Duration tellSome(OutgoingLog progress) throws InterruptedException {
        try {
            recallTheLastDay();
            Map<String, Long> versions = untold.oldest(ASKED_AT_ONCE, PAUSE);
            return versions.isEmpty() || tell(versions, progress) ? Duration.ZERO : LOOK_AGAIN;
        } catch (IndexAway e) {
            log.debug("telling-searchable -> WAITING", e);
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            log.warn("telling-searchable -> WAITING for Kafka: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("telling-searchable -> WAITING", e);
        }
        return PAUSE;
    }

    private void recallTheLastDay() {
        if (!lastDayIsTold && filling.filled() != null) {
            index.changedSince(clock.instant().minus(Duration.ofDays(1)), MOST_OF_A_DAY)
                    .forEach(this::remember);
            lastDayIsTold = true;
        }
    }

    /** Whether searches knew any of them. */
    private boolean tell(Map<String, Long> versions, OutgoingLog progress) {
        Map<String, Long> searchable = index.of(versions.keySet());
        Instant seen = clock.instant();
        boolean any = false;
        for (var version : versions.entrySet()) {
            long found = searchable.getOrDefault(version.getKey(), 0L);
            if (found >= version.getValue()) {
                any = true;
                hub.feedsChanged();
                untold.remove(version.getKey(), version.getValue());
                // A newer one than we know of was written by another instance, which tells of it
                if (found == version.getValue()) {
                    tell(version.getKey(), found, seen, progress);
                }
            }
        }
        return any;
    }

    private void tell(String articleId, long version, Instant seen, OutgoingLog progress) {
        try {
            var searchable = new ArticleSearchable(new ArticleId(articleId), version, seen);
            progress.tell(ProgressEvents.write(searchable), null, () -> {
                count("REPEATED");
                remember(articleId, version);
            });
            count("TOLD");
        } catch (KafkaException e) {
            remember(articleId, version);
            throw e;
        }
    }

    private void count(String outcome) {
        meters.counter("jarchi.index.progress", "outcome", outcome).increment();
    }

    @Override
    public void stop() {
        running = false;
        Thread telling = thread;
        if (telling != null) {
            telling.interrupt();
            try {
                telling.join(Duration.ofSeconds(10));
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
