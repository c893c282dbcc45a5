package jarchi.notify.live.web;

import jarchi.events.Language;
import jarchi.notify.live.LiveEvent;
import jarchi.notify.live.LiveListener;
import jarchi.notify.live.LiveSettings;
import jarchi.notify.live.LiveStream;
import jarchi.notify.live.Wanted;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/** One listener's connection, from what it has missed to what happens now, until one side goes away. */
final class LiveTalk {
    private static final Logger log = LoggerFactory.getLogger(LiveTalk.class);
    private static final long COME_BACK_AFTER_MILLIS = 2_000;

    private final LiveStream stream;
    private final LiveListener listener;
    private final Wanted wanted;
    private final LiveSettings settings;
    private final JsonMapper json;
    private final SseEmitter emitter;
    private volatile boolean gone;

    LiveTalk(
            LiveStream stream,
            LiveListener listener,
            Wanted wanted,
            LiveSettings settings,
            JsonMapper json,
            SseEmitter emitter) {
        this.stream = stream;
        this.listener = listener;
        this.wanted = wanted;
        this.settings = settings;
        this.json = json;
        this.emitter = emitter;
        emitter.onError(failure -> gone = true);
        emitter.onCompletion(() -> gone = true);
    }

    /** @param cursor the number of the last change that the listener has seen */
    void run(@Nullable String cursor) {
        try (listener) {
            if (cursor == null || cursor.isBlank()) {
                greet();
            } else {
                replay(cursor.strip());
            }
            follow();
            emitter.complete();
        } catch (IOException | IllegalStateException e) {
            log.debug("a listener has left", e);
        } catch (DataAccessException e) {
            log.warn("live-listener -> DROPPED: {}", e.getMessage());
            emitter.complete();
        } catch (RuntimeException e) {
            log.error("live-listener -> DROPPED", e);
            emitter.complete();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** A number without a change: who loses the connection before the first change can still say where it was. */
    private void greet() throws IOException {
        emitter.send(SseEmitter.event().id(Long.toString(listener.from())).reconnectTime(COME_BACK_AFTER_MILLIS));
    }

    private void replay(String cursor) throws IOException, InterruptedException {
        if (!cursor.matches("\\d{1,18}") || !stream.isKept(Long.parseLong(cursor))) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(listener.from()))
                    .name("cursor-lost")
                    .reconnectTime(COME_BACK_AFTER_MILLIS)
                    .data("{}", MediaType.TEXT_PLAIN));
            return;
        }
        long seen = Long.parseLong(cursor);
        List<LiveEvent> page = stream.page(seen, listener.from(), wanted);
        while (!page.isEmpty() && !gone) {
            for (LiveEvent event : page) {
                tell(event);
            }
            page = stream.page(page.getLast().id(), listener.from(), wanted);
        }
        greet();
    }

    private void follow() throws IOException, InterruptedException {
        while (!gone && !listener.isDropped()) {
            LiveEvent event = listener.poll(settings.heartbeat().toMillis());
            if (event == null) {
                emitter.send(SseEmitter.event().comment("alive"));
            } else {
                tell(event);
            }
        }
    }

    private void tell(LiveEvent event) throws IOException {
        if (wanted.wants(event)) {
            emitter.send(SseEmitter.event()
                    .id(Long.toString(event.id()))
                    .name(event.kind())
                    .data(
                            json.writeValueAsString(LiveChange.of(event, wanted.language(), settings)),
                            MediaType.TEXT_PLAIN));
        }
    }

    /** The JSON of one change. */
    record LiveChange(
            String articleId, long version, @Nullable String category, Instant at, Map<Language, Page> languages) {

        /** Where an article can be read. */
        record Page(String title, String url) {}

        static LiveChange of(LiveEvent event, @Nullable Language only, LiveSettings settings) {
            var pages = new EnumMap<Language, Page>(Language.class);
            event.languages().forEach((language, headline) -> {
                if (only == null || only == language) {
                    String path = "/" + language.tag() + "/news/" + headline.slug() + "-" + event.articleId();
                    pages.put(
                            language,
                            new Page(
                                    headline.title(),
                                    settings.publicUrl().resolve(path).toString()));
                }
            });
            return new LiveChange(event.articleId(), event.version(), event.category(), event.happenedAt(), pages);
        }
    }
}
