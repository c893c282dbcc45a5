package jarchi.ingest.timeline;

import static jarchi.ingest.ArticleJson.titled;
import static jarchi.ingest.timeline.OtherServices.counted;
import static jarchi.ingest.timeline.OtherServices.searchable;
import static jarchi.ingest.timeline.OtherServices.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who has the page open sees it move, on whatever instance, and is let go when there is nothing more to see. */
class WatchingTheTimelineIT {
    @Test
    void itMovesAndEndsWhenEverythingIsDone() throws Exception {
        try (var desk = RunningDesk.start();
                var watched = Watched.open(desk, published(desk))) {
            watched.until("\"log\"");

            tell(searchable(watched.id, 1, Instant.now()));
            watched.until("\"searchable\"");
            tell(counted(watched.id, 1, 1, 2, 1));
            watched.until("\"pending\":1");
            tell(counted(watched.id, 1, 2, 2, 0));
            watched.until("\"complete\":true");

            watched.ended.get(30, TimeUnit.SECONDS);
            await().until(() -> desk.part(Watchers.class).count() == 0);
            assertThat(watched.answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            assertThat(watched.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void aSilentStreamSaysThatItLivesAndEndsInTime() throws Exception {
        try (var desk = RunningDesk.start("--ingest.timeline.heartbeat=200ms", "--ingest.timeline.longest=3s");
                var watched = Watched.open(desk, published(desk))) {
            watched.until(":alive");

            watched.ended.get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void onlySoManyWatchAtOnceAndWhoLeavesMakesRoom() throws Exception {
        try (var desk = RunningDesk.start("--ingest.timeline.watchers=1", "--ingest.timeline.heartbeat=200ms")) {
            String id = published(desk);
            try (var watched = Watched.open(desk, id)) {
                watched.until("\"log\"");
                try (var second = Watched.open(desk, id)) {
                    assertThat(second.answer.statusCode()).isEqualTo(503);
                }
            }
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> desk.part(Watchers.class).count() == 0);
            try (var third = Watched.open(desk, id)) {
                assertThat(third.answer.statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aStrangerIsSentToSignIn() throws Exception {
        try (var desk = RunningDesk.start()) {
            var answer = new Browser(desk).open("/desk/articles/" + published(desk) + "/timeline/live");

            assertThat(answer.uri().getPath()).isEqualTo("/desk/sign-in");
        }
    }

    @Test
    void theServiceEndsAtOnceAlthoughSomebodyWatches() throws Exception {
        Watched watched;
        Instant closing;
        try (var desk = RunningDesk.start()) {
            watched = Watched.open(desk, published(desk));
            watched.until("\"log\"");
            closing = Instant.now();
        }
        watched.ended.get(10, TimeUnit.SECONDS);
        assertThat(Duration.between(closing, Instant.now())).isLessThan(Duration.ofSeconds(15));
        watched.close();
    }

    private static String published(RunningDesk desk) {
        return desk.editor().publish(desk.editor().create(titled("Watched"))).id();
    }

    /** A browser's stream. */
    private static final class Watched implements AutoCloseable {
        private final String id;
        private final HttpClient http;
        private final HttpResponse<Stream<String>> answer;
        private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
        private final CompletableFuture<Void> ended;

        private Watched(String id, HttpClient http, HttpResponse<Stream<String>> answer) {
            this.id = id;
            this.http = http;
            this.answer = answer;
            this.ended = CompletableFuture.runAsync(() -> answer.body().forEach(lines::add));
        }

        static Watched open(RunningDesk desk, String id) throws IOException, InterruptedException {
            var browser = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
            var http = HttpClient.newBuilder().cookieHandler(browser.cookies()).build();
            var request =
                    HttpRequest.newBuilder(URI.create(desk.address() + "/desk/articles/" + id + "/timeline/live"));
            return new Watched(id, http, http.send(request.build(), BodyHandlers.ofLines()));
        }

        void until(String text) {
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> List.copyOf(lines).stream().anyMatch(line -> line.contains(text)));
        }

        @Override
        public void close() {
            http.shutdownNow();
        }
    }
}
