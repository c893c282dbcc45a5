package jarchi.notify.alert.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.EventRecord;
import jarchi.events.Incoming;
import jarchi.notify.alert.CountingReach;
import jarchi.notify.alert.Reach;
import jarchi.notify.alert.ReachSettings;
import jarchi.notify.article.ArticleChanges;
import jarchi.notify.article.PublicChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code POST /internal/reach} with an event that is not published yet, as a CloudEvent in HTTP's binary mode: how many
 * would be alerted. Whoever does not know the secret finds nothing here.
 */
@RestController
class ReachController {
    private static final String BEARER = "Bearer ";

    private final CountingReach reach;
    private final ReachSettings settings;
    private final Semaphore places;

    ReachController(CountingReach reach, ReachSettings settings) {
        this.reach = reach;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /** The answer: all alerts, and those of each channel by language. */
    record Answer(long alerts, Map<String, Channel> channels) {
        /** Those of one channel, by the tag of their language. */
        record Channel(long alerts, Map<String, Long> languages) {}

        static Answer of(Reach reach) {
            var email = new Channel(reach.alerts(), reach.languages());
            return new Answer(reach.alerts(), reach.alerts() == 0 ? Map.of() : Map.of("email", email));
        }
    }

    @PostMapping("/internal/reach")
    Answer reach(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String authorization,
            @RequestHeader(name = "ce-type", required = false) @Nullable String type,
            @RequestHeader(name = "ce-subject", required = false) @Nullable String subject,
            HttpServletRequest request)
            throws IOException {
        if (!knowsTheSecret(authorization)) {
            throw new ErrorResponseException(HttpStatus.NOT_FOUND);
        }
        if (request.getContentLengthLong() < 0) {
            throw refused(HttpStatus.LENGTH_REQUIRED, "Say how long the article is.");
        }
        byte[] body = request.getInputStream().readAllBytes(); // no larger than SafeResponses lets through
        PublicChange change = ArticleChanges.of(event(type, subject, body));
        return inTurn(() -> Answer.of(reach.of(change)));
    }

    private boolean knowsTheSecret(@Nullable String authorization) {
        byte[] expected = (BEARER + settings.token()).getBytes(StandardCharsets.UTF_8);
        return !settings.token().isBlank()
                && authorization != null
                && MessageDigest.isEqual(expected, authorization.getBytes(StandardCharsets.UTF_8));
    }

    private Answer inTurn(Supplier<Answer> answer) {
        if (!places.tryAcquire()) {
            throw refused(HttpStatus.SERVICE_UNAVAILABLE, "Too many are asking.");
        }
        try {
            return answer.get();
        } catch (DataAccessException | TransactionException e) {
            throw refused(HttpStatus.SERVICE_UNAVAILABLE, "Nothing can be counted now.");
        } finally {
            places.release();
        }
    }

    private static ArticleEvent event(@Nullable String type, @Nullable String subject, byte[] body) {
        var headers = type == null ? Map.<String, String>of() : Map.of("ce_type", type);
        return switch (ArticleEvents.read(new EventRecord(subject, headers, body))) {
            case Incoming.Event event -> event.event();
            case Incoming.UnknownType unknown ->
                throw refused(HttpStatus.BAD_REQUEST, "unknown type " + unknown.type());
            case Incoming.NotAnEvent broken -> throw refused(HttpStatus.BAD_REQUEST, broken.cause());
            case Incoming.Erasure erasure -> throw refused(HttpStatus.BAD_REQUEST, "an erasure alerts nobody");
        };
    }

    private static ErrorResponseException refused(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
