package jarchi.ingest.reach;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.ingest.article.ForeseeingPublication;
import jarchi.ingest.article.Refusal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks notify-service how many would be alerted, and waits only a moment for the answer. */
@Component
public class AskingReach {
    private static final Logger log = LoggerFactory.getLogger(AskingReach.class);
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    private final ForeseeingPublication foreseeing;
    private final ReachSettings settings;
    private final Clock clock;
    private final URI address;
    private final HttpClient http;

    AskingReach(ForeseeingPublication foreseeing, ReachSettings settings, Clock clock) {
        this.foreseeing = foreseeing;
        this.settings = settings;
        this.clock = clock;
        this.address = settings.url().resolve("/internal/reach");
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.within())
                .build();
    }

    /** Empty if it cannot be counted now, or if nothing could be published: whoever presses the button is told why. */
    public Optional<Reach> ifPossible(ArticleId id, boolean withdrawal) {
        try {
            return of(id, withdrawal);
        } catch (Refusal e) {
            return Optional.empty();
        }
    }

    /**
     * Empty if it cannot be counted now.
     *
     * @param withdrawal whether it is to be withdrawn, else it is to be published or corrected
     * @throws Refusal if that could not be done
     */
    public Optional<Reach> of(ArticleId id, boolean withdrawal) {
        return ask(withdrawal ? foreseeing.withdrawn(id) : foreseeing.published(id));
    }

    private Optional<Reach> ask(ArticleEvent event) {
        if (settings.token().isBlank()) {
            return Optional.empty();
        }
        var answer = http.sendAsync(request(event), BodyHandlers.ofString());
        try {
            return read(answer.get(settings.within().toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException | JacksonException e) {
            answer.cancel(true);
            log.warn("reach of {} v{} -> UNKNOWN {}", event.articleId(), event.version(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private HttpRequest request(ArticleEvent event) {
        EventRecord message = ArticleEvents.write(event, new EventOrigin(0, clock.instant(), null));
        return HttpRequest.newBuilder(address)
                .timeout(settings.within())
                .header("Authorization", "Bearer " + settings.token())
                .header("Content-Type", "application/json")
                .header("ce-type", ArticleEvents.typeOf(event))
                .header("ce-subject", event.articleId().value())
                .POST(BodyPublishers.ofByteArray(Objects.requireNonNull(message.value())))
                .build();
    }

    private static Optional<Reach> read(HttpResponse<String> answer) {
        if (answer.statusCode() != OK) {
            log.warn("reach -> UNKNOWN notify-service answered {}", answer.statusCode());
            return Optional.empty();
        }
        return Optional.ofNullable(JSON.readValue(answer.body(), Reach.class));
    }
}
