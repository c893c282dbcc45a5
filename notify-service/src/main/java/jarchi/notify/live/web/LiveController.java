package jarchi.notify.live.web;

import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.events.Language;
import jarchi.notify.live.LiveListener;
import jarchi.notify.live.LiveSettings;
import jarchi.notify.live.LiveStream;
import jarchi.notify.live.Wanted;
import jarchi.notify.site.NewsSite;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /alerts/api/live}: every public change as it happens, and those since {@code Last-Event-ID} before. */
@RestController
class LiveController {
    private static final long FOR_EVER = 0L;

    private final NewsSite site;
    private final LiveStream stream;
    private final LiveSettings settings;
    private final JsonMapper json;

    LiveController(NewsSite site, LiveStream stream, LiveSettings settings, JsonMapper json) {
        this.site = site;
        this.stream = stream;
        this.settings = settings;
        this.json = json;
    }

    @GetMapping(path = "/alerts/api/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<SseEmitter> live(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String q,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            @RequestParam(name = "lastEventId", required = false) @Nullable String lastEventIdParameter) {
        Wanted wanted = new Wanted(language(lang), emptyAsNull(category), search(q), site::thesaurus);
        String cursor = lastEventId == null ? lastEventIdParameter : lastEventId;
        LiveListener listener = stream.join(wanted)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, "too many listeners"));
        var emitter = new SseEmitter(FOR_EVER);
        var talk = new LiveTalk(stream, listener, wanted, settings, json, emitter);
        Thread.ofVirtual().name("live-listener").start(() -> talk.run(cursor));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(emitter);
    }

    private static @Nullable Language language(@Nullable String tag) {
        String wanted = emptyAsNull(tag);
        return wanted == null
                ? null
                : Language.find(wanted).orElseThrow(() -> bad("lang", "must be one of uz-Latn, uz-Cyrl, ru, en"));
    }

    private static @Nullable SearchQuery search(@Nullable String q) {
        try {
            return q == null ? null : SearchQuery.parse(q);
        } catch (QuerySyntaxException e) {
            throw bad("q", "cannot be read: " + e.problem() + " at character " + (e.position() + 1));
        }
    }

    private static ErrorResponseException bad(String field, String message) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "The request has a wrong field.");
        problem.setProperty("errors", List.of(Map.of("field", field, "message", message)));
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
