package jarchi.stack.frontdoor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One address over real connections: each path to its service, streams as they come, a sentence when nobody is there. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(classes = FrontDoorApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class FrontDoorIT {
    private static final EchoService INGEST = new EchoService("ingest");
    private static final EchoService INDEX = new EchoService("index");

    @TempDir
    static Path mails;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add("INGEST_URL", INGEST::url);
        properties.add("INDEX_URL", INDEX::url);
        properties.add("NOTIFY_URL", () -> "http://localhost:" + FreePort.any());
        properties.add("SMTP_PORT", FreePort::any);
        properties.add("MAIL_DIRECTORY", mails::toString);
    }

    @AfterAll
    static void endServices() {
        INGEST.stop();
        INDEX.stop();
    }

    @Test
    void eachPathGoesToItsService() throws Exception {
        assertThat(get("/desk").body()).startsWith("ingest GET /desk ");
        assertThat(get("/desk/api/articles?q=%D0%B0%20b").body())
                .startsWith("ingest GET /desk/api/articles?q=%D0%B0%20b ");
        assertThat(get("/").body()).startsWith("index GET / ");
        assertThat(get("/search?q=x").body()).startsWith("index GET /search?q=x ");
        assertThat(get("/ru/news/tehnopark-0123456789ab").body())
                .startsWith("index GET /ru/news/tehnopark-0123456789ab ");
        assertThat(get("/mailbox").body()).startsWith("index GET /mailbox ");
        assertThat(get("/mail").body()).contains("Caught mail");
        assertThat(get("/mail/").body()).contains("Caught mail");
        assertThat(get("/actuator/health/readiness").body()).contains("UP");
        assertThat(get("/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsPackedGoesOnAsItCame() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/packed"))
                .header("Accept-Encoding", "gzip")
                .build();

        HttpResponse<InputStream> packed = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("ETag")).hasValue("\"tag-gzip\"");
        assertThat(new GZIPInputStream(packed.body())).hasContent("a page");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/;/actuator/prometheus",
                "/;x=1/actuator/prometheus",
                "/actuator;x/prometheus",
                "/%61ctuator/prometheus",
                "//actuator/prometheus",
                "/./actuator/prometheus",
                "/%2e/actuator/prometheus",
                "/news/../actuator/prometheus",
                "/desk/..;/actuator/prometheus",
                "/desk/%2e%2e;/actuator/prometheus",
                "/desk/..%3b/actuator/prometheus",
                "/desk/%2E%2E/actuator/prometheus",
                "/desk/../actuator/prometheus"
            })
    void whatServicesTellThoseWhoWatchIsReachedByNoSpelling(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("ingest GET", "index GET");
    }

    @Test
    void aServiceLearnsTheAddressThatTheBrowserUsesAndNothingThatTheVisitorMadeUp() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/desk"))
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "host=evil.example")
                .build();

        String seen = send(request).body();

        assertThat(seen)
                .contains("x-forwarded-host=[localhost:" + port + "]", "x-forwarded-proto=[http]")
                .contains("x-forwarded-for=[127.0.0.1]")
                .doesNotContain("evil", "6.6.6.6");
    }

    @Test
    void formsUploadsCookiesAndRedirectsPassUnchanged() throws Exception {
        String form = "title=" + "%D0%A2".repeat(400_000) + "&empty=";
        HttpRequest post = HttpRequest.newBuilder(uri("/desk/articles?draft=1"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", "JARCHI_DESK=secret")
                .POST(BodyPublishers.ofString(form))
                .build();

        String seen = send(post).body();

        assertThat(seen).startsWith("ingest POST /desk/articles?draft=1 ").contains("cookie=[JARCHI_DESK=secret]");
        assertThat(seen.substring(seen.lastIndexOf(' ') + 1)).isIn(form, "&" + form);
        HttpResponse<String> redirect = get("/desk/redirect");
        assertThat(redirect.statusCode()).isEqualTo(302);
        assertThat(redirect.headers().allValues("set-cookie")).containsExactly("a=1; Path=/desk", "b=2");
    }

    @Test
    void aCookieIsItsVisitorsAlone() throws Exception {
        get("/desk/redirect"); // sets two

        assertThat(get("/desk").body()).doesNotContain("a=1", "b=2", "cookie=");
    }

    @Test
    void aStreamIsHandedOnEventByEventAndLetGoWhenTheReaderLeaves() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/desk/stream")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            BufferedReader events = new BufferedReader(new InputStreamReader(response.body(), UTF_8));

            assertThat(response.headers().firstValue("content-type")).hasValue("text/event-stream;charset=UTF-8");
            assertThat(events.readLine()).isEqualTo("data: first");
            INGEST.secondEventMayGo();
            assertThat(events.readLine()).isEmpty();
            assertThat(events.readLine()).isEqualTo("data: next");
            response.body().close();
        }
        assertThat(INGEST.streamWasLetGo()).isTrue();
    }

    @Test
    void aServiceThatIsAwayIsNamedToAPersonAndToAProgram() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(uri("/alerts"))
                .header("Accept", "text/html")
                .build());
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).hasValue("5");
        assertThat(page.body()).contains("alerts service", "./jarchi status");

        HttpResponse<String> problem = send(HttpRequest.newBuilder(uri("/alerts/api/live"))
                .header("Accept", "text/event-stream")
                .build());
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
    }

    @Test
    void aLinkWithASecretIsWrittenDownNowhere(CapturedOutput said) throws Exception {
        assertThat(get("/alerts/unsubscribe/known-to-one-reader").statusCode()).isEqualTo(503);

        assertThat(said).contains("/alerts/unsubscribe/...").doesNotContain("known-to-one-reader");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(uri(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString(UTF_8));
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
