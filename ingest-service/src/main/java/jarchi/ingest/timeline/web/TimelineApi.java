package jarchi.ingest.timeline.web;

import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.timeline.TimelineSettings;
import jarchi.ingest.timeline.Timelines;
import jarchi.ingest.timeline.Watcher;
import jarchi.ingest.timeline.Watchers;
import jarchi.ingest.token.Scope;
import jarchi.ingest.token.Scoped;
import java.time.Clock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** The timeline of an article: for programs as it is now, for its page as it moves. */
@RestController
class TimelineApi {
    private static final long UNTIL_ITS_TALK_ENDS = 0L;

    private final ReadingArticle reading;
    private final Timelines timelines;
    private final Watchers watchers;
    private final TimelineSettings settings;
    private final JsonMapper json;
    private final Clock clock;

    TimelineApi(
            ReadingArticle reading,
            Timelines timelines,
            Watchers watchers,
            TimelineSettings settings,
            JsonMapper json,
            Clock clock) {
        this.reading = reading;
        this.timelines = timelines;
        this.watchers = watchers;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    @Scoped(Scope.ARTICLES_READ)
    @GetMapping("/desk/api/articles/{id}/timeline")
    TimelineResponse timeline(@PathVariable String id) {
        return TimelineResponse.of(timelines.of(reading.read(id).id()));
    }

    /** Ends when there is nothing more to tell, and from time to time, so that who watches is asked anew who they are. */
    @GetMapping(path = "/desk/articles/{id}/timeline/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(@PathVariable String id) {
        var articleId = reading.read(id).id();
        Watcher watcher = watchers.join(articleId.value())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "too many watch"));
        var emitter = new SseEmitter(UNTIL_ITS_TALK_ENDS);
        var talk = new TimelineTalk(articleId, timelines, watcher, settings, json, clock, emitter);
        Thread.ofVirtual().name("timeline-watcher").start(talk::run);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }
}
