package jarchi.ingest.reach;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jarchi.events.ArticleEvents;
import jarchi.events.EventRecord;
import jarchi.events.Incoming;
import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Before publishing an editor sees how many it will alert, and publishes all the same when nobody can say. */
class HowManyWouldBeAlertedIT {
    private static final String MANY = """
            {"alerts":1204,"channels":{"email":{"alerts":1204,"languages":{"ru":304,"uz-Latn":900},"new":1}},"new":2}
            """;
    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static final List<EventRecord> ASKED = new CopyOnWriteArrayList<>();
    private static HttpServer notifyService;
    private static RunningDesk desk;
    private static volatile String answer = MANY;
    private static volatile int status = 200;

    @BeforeAll
    static void open() throws IOException {
        notifyService = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        notifyService.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        notifyService.createContext("/internal/reach", HowManyWouldBeAlertedIT::count);
        notifyService.start();
        desk = RunningDesk.start(
                "--ingest.reach.url=http://127.0.0.1:"
                        + notifyService.getAddress().getPort(),
                "--ingest.reach.token=the secret",
                "--ingest.reach.within=2s");
    }

    @AfterAll
    static void close() {
        NEVER.countDown();
        desk.close();
        notifyService.stop(0);
    }

    @BeforeEach
    void asIfAllWereWell() {
        ASKED.clear();
        answer = MANY;
        status = 200;
    }

    private static void count(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var body = exchange.getRequestBody().readAllBytes();
        ASKED.add(
                new EventRecord(headers.getFirst("ce-subject"), Map.of("ce_type", headers.getFirst("ce-type")), body));
        boolean known = "Bearer the secret".equals(headers.getFirst("Authorization"));
        if (answer.isEmpty()) {
            awaitTheEnd();
        }
        exchange.sendResponseHeaders(known ? status : 404, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(answer.getBytes());
        }
    }

    @Test
    void aProgramIsTold() {
        var draft = desk.writer().create(titled("Foreseen"));

        var told = desk.writer().send("POST", "/" + draft.id() + "/reach", "");

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.json().get("alerts").asLong()).isEqualTo(1204);
        assertThat(told.json().toString()).contains("\"languages\":{\"ru\":304,\"uz-Latn\":900}");
        var foreseen = (Incoming.Event) ArticleEvents.read(ASKED.getFirst());
        assertThat(ArticleEvents.typeOf(foreseen.event())).isEqualTo(ArticleEvents.PUBLISHED);
        assertThat(foreseen.event().articleId().value()).isEqualTo(draft.id());
        assertThat(foreseen.event().version()).isEqualTo(1);
        assertThat(desk.writer().read(draft.id()).etag()).isEqualTo(draft.etag());
        assertThat(desk.writer().read(draft.id()).json().get("state").asString())
                .isEqualTo("DRAFT");
    }

    @Test
    void anEditorSeesItBeforePublishingCorrectingAndWithdrawing() {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        var draft = desk.editor().create(titled("Seen before"));
        String path = "/desk/articles/" + draft.id();

        assertThat(editor.open(path + "/publish?lang=en").body())
                .contains("this will alert 1,204 subscriptions")
                .contains("Русский: 304");
        desk.editor().publish(draft);
        assertThat(editor.open(path + "/correct").body())
                .contains("As a major correction")
                .contains("1,204");
        assertThat(editor.open(path + "/withdraw").body()).contains("1,204");
        assertThat(ASKED)
                .extracting(event -> event.headers().get("ce_type"))
                .containsExactly(ArticleEvents.PUBLISHED, ArticleEvents.CORRECTED, ArticleEvents.WITHDRAWN);
        answer = "{\"alerts\":0,\"channels\":{}}";
        assertThat(editor.open(path + "/correct?lang=en").body()).contains("this will alert nobody");
    }

    @Test
    void anEditorSeesItBeforeScheduling() {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        var draft = desk.editor().create(titled("Seen before its time"));
        String page = "/desk/articles/" + draft.id() + "/schedule?lang=en";

        assertThat(editor.open(page).body())
                .contains("this will alert 1,204 subscriptions")
                .doesNotContain("As a major correction");
        desk.editor().publish(draft);
        assertThat(editor.open(page).body())
                .contains("this will alert 1,204 subscriptions")
                .contains("As a major correction");
        assertThat(ASKED)
                .extracting(event -> event.headers().get("ce_type"))
                .containsExactly(ArticleEvents.PUBLISHED, ArticleEvents.CORRECTED);
    }

    @Test
    void whenNobodyCanSayPublishingGoesOn() {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        var draft = desk.editor().create(titled("Nobody knows"));
        String page = "/desk/articles/" + draft.id() + "/publish";

        status = 503;
        assertThat(editor.open(page + "?lang=en").body()).contains("cannot be counted now");
        status = 200;
        answer = "not JSON";
        assertThat(editor.open(page).body()).contains("cannot be counted now");
        answer = "null";
        assertThat(editor.open(page).body()).contains("cannot be counted now");
        answer = "";
        Instant asked = Instant.now();
        assertThat(editor.open(page).body()).contains("cannot be counted now");
        assertThat(Duration.between(asked, Instant.now())).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(10));
        var refused = desk.editor().send("POST", "/" + draft.id() + "/reach", "");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("5");

        assertThat(editor.send(page, Map.of("revision", "1")).body()).contains("Published.");
    }

    @Test
    void whatCannotBePublishedIsNotAskedAbout() {
        var unwritten = desk.writer().create("""
                        {"category":"technology","languages":{"en":{"title":"Without a body"}}}""");
        assertThat(unwritten.status()).as(unwritten.toString()).isEqualTo(201);

        assertThat(desk.writer()
                        .send("POST", "/" + unwritten.id() + "/reach", "")
                        .fields())
                .containsExactly("languages.en.body");
        assertThat(desk.writer().send("POST", "/0000000000zz/reach", "").status())
                .isEqualTo(404);
        assertThat(desk.stranger()
                        .send("POST", "/" + unwritten.id() + "/reach", "")
                        .status())
                .isEqualTo(401);
        assertThat(ASKED).isEmpty();
    }

    private static void awaitTheEnd() {
        try {
            NEVER.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
