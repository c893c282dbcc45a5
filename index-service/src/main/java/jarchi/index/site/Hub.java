package jarchi.index.site;

import jarchi.events.Language;
import jarchi.index.feed.FeedFormat;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the WebSub hub, if there is one, that the feeds of all news have changed: many changes at once, and again after a pause
 * of up to {@value #LONGEST_PAUSE_SECONDS} s if it does not answer. How a site tells its hub is not for WebSub to say; hubs
 * understand the form that PubSubHubbub 0.3 had.
 */
@Component
public class Hub {
    private static final long LONGEST_PAUSE_SECONDS = 300;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(LONGEST_PAUSE_SECONDS);
    private static final Duration WITHIN = Duration.ofSeconds(10);
    private static final Duration AT_FIRST = Duration.ofSeconds(1);
    private static final int SUCCESS = 2;
    private static final Logger log = LoggerFactory.getLogger(Hub.class);

    private final NewsSite site;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(WITHIN).build();
    private final AtomicBoolean changed = new AtomicBoolean();
    private volatile CompletableFuture<?> telling = CompletableFuture.completedFuture(null);
    private volatile Duration pause = AT_FIRST;
    private volatile Instant notBefore = Instant.EPOCH;

    Hub(NewsSite site, Clock clock) {
        this.site = site;
        this.clock = clock;
    }

    /** Whether it is told of the feed at this full address. */
    public boolean tells(String feed) {
        return feeds().anyMatch(feed::equals);
    }

    /** Feeds have something new to tell. Never blocks. */
    public void feedsChanged() {
        changed.set(true);
    }

    @Scheduled(fixedDelayString = "${site.tell-hub-every}")
    void tell() {
        String hub = site.hub();
        if (hub != null && telling.isDone() && !clock.instant().isBefore(notBefore) && changed.getAndSet(false)) {
            var request = HttpRequest.newBuilder(URI.create(hub))
                    .timeout(WITHIN)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form()))
                    .build();
            telling = told(http.sendAsync(request, BodyHandlers.discarding()));
        }
    }

    /** The time that a request may take ends with the headers of its answer. */
    private CompletableFuture<?> told(CompletableFuture<HttpResponse<Void>> asked) {
        return asked.copy().orTimeout(2 * WITHIN.toSeconds(), TimeUnit.SECONDS).handle((answer, failure) -> {
            asked.cancel(true);
            return told(answer, failure);
        });
    }

    private @Nullable Void told(@Nullable HttpResponse<Void> answer, @Nullable Throwable failure) {
        if (answer != null && answer.statusCode() / 100 == SUCCESS) {
            pause = AT_FIRST;
            log.debug("hub -> TOLD");
            return null;
        }
        changed.set(true);
        notBefore = clock.instant().plus(pause);
        log.warn(
                "hub -> NOT TOLD, again in {} s: {}",
                pause.toSeconds(),
                answer == null ? failure : answer.statusCode());
        pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        return null;
    }

    private String form() {
        return "hub.mode=publish&"
                + feeds().map(feed -> "hub.url=" + URLEncoder.encode(feed, StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Stream<String> feeds() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Arrays.stream(FeedFormat.values())
                        .map(format -> site.urlOf("/" + language.tag() + "/feed." + format.ending())));
    }
}
