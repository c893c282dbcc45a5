package jarchi.ingest.timeline.web;

import jarchi.events.ArticleId;
import jarchi.ingest.timeline.ArticleTimeline;
import jarchi.ingest.timeline.TimelineSettings;
import jarchi.ingest.timeline.Timelines;
import jarchi.ingest.timeline.Watcher;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One watcher's connection: the whole timeline at once, and again whenever it has moved, until one side goes away. */
final class TimelineTalk {
    private static final Logger log = LoggerFactory.getLogger(TimelineTalk.class);
    private static final long COME_BACK_AFTER_MILLIS = 2_000;

    /** When everything moves, watchers must not take all connections to PostgreSQL. */
    private static final Semaphore READING = new Semaphore(3, true);

    private final ArticleId articleId;
    private final Timelines timelines;
    private final Watcher watcher;
    private final TimelineSettings settings;
    private final JsonMapper json;
    private final SseEmitter emitter;
    private final Clock clock;
    private final Instant end;
    private volatile boolean gone;

    TimelineTalk(
            ArticleId articleId,
            Timelines timelines,
            Watcher watcher,
            TimelineSettings settings,
            JsonMapper json,
            Clock clock,
            SseEmitter emitter) {
        this.articleId = articleId;
        this.timelines = timelines;
        this.watcher = watcher;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
        this.end = clock.instant().plus(settings.longest());
        this.emitter = emitter;
        emitter.onError(failure -> gone = true);
        emitter.onCompletion(() -> gone = true);
    }

    void run() {
        try (watcher) {
            talk();
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("a watcher has left", e);
        } catch (DataAccessException | TransactionException e) {
            log.warn("timeline-watcher -> DROPPED: {}", e.getMessage());
            emitter.complete();
        } catch (RuntimeException e) {
            log.error("timeline-watcher -> DROPPED", e);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    private void talk() throws IOException, InterruptedException {
        ArticleTimeline told = tellIfMoved(null);
        while (!gone
                && !watcher.isEnded()
                && !told.isComplete()
                && clock.instant().isBefore(end)) {
            if (watcher.awaitCall(settings.heartbeat())) {
                told = tellIfMoved(told);
                Thread.sleep(settings.pace());
            } else {
                emitter.send(SseEmitter.event().comment("alive"));
            }
        }
    }

    private ArticleTimeline tellIfMoved(@Nullable ArticleTimeline told) throws IOException, InterruptedException {
        ArticleTimeline now = read();
        if (!now.equals(told)) {
            emitter.send(SseEmitter.event()
                    .name("timeline")
                    .reconnectTime(COME_BACK_AFTER_MILLIS)
                    .data(json.writeValueAsString(TimelineResponse.of(now)), MediaType.TEXT_PLAIN));
        }
        return now;
    }

    private ArticleTimeline read() throws InterruptedException {
        READING.acquire();
        try {
            return timelines.of(articleId);
        } finally {
            READING.release();
        }
    }
}
