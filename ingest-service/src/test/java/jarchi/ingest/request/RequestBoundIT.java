package jarchi.ingest.request;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.io.ByteArrayInputStream;
import java.net.CookieHandler;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBoundIT {
    private static final String FORM = "application/x-www-form-urlencoded";

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/desk/sign-in", "/desk/articles", "/desk/nowhere"})
    void aStrangersLargeFormIsRefusedBeforeItIsRead(String path) throws Exception {
        String form = "_csrf=x&email=" + "x".repeat(64_000);

        for (var body : new BodyPublisher[] {BodyPublishers.ofString(form), ofUnknownLength(form)}) {
            var page = post(path, FORM, body);
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("Too large").contains("64 kB");
        }
    }

    @Test
    void outsideOfTheDeskAProgramIsToldTheBound() throws Exception {
        var problem = post("/anything", FORM, ofUnknownLength("a=" + "x".repeat(64_000)));

        assertThat(problem.statusCode()).isEqualTo(413);
        assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("64000 bytes");
    }

    @Test
    void aBodyInPartsIsBoundedToo() throws Exception {
        var page =
                post("/desk/sign-in", "multipart/form-data; boundary=b", BodyPublishers.ofString("x".repeat(64_001)));

        assertThat(page.statusCode()).isEqualTo(413);
    }

    @Test
    void theSmallFormOfUnknownLengthSignsIn() throws Exception {
        var browser = new Browser(desk);
        browser.open("/desk/sign-in?lang=en");
        String form = "&email=editor%40jarchi.local&password=the+editor%27s+password&_csrf=" + browser.token();

        var answer = post("/desk/sign-in", FORM, ofUnknownLength(form), browser.cookies());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk");
    }

    @Test
    void aLargeArticleIsSavedWhetherItsLengthIsSaidOrNot() throws Exception {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");
        String form = "_csrf=" + editor.token() + "&category=sport&languages.ru.title=%D0%A2&languages.ru.body="
                + "%D0%A2".repeat(400_000);

        for (var body : new BodyPublisher[] {BodyPublishers.ofString(form), ofUnknownLength(form)}) {
            assertThat(post("/desk/articles", FORM, body, editor.cookies()).statusCode())
                    .isEqualTo(302);
        }
        var refused = post("/desk/articles", FORM, ofUnknownLength(form + "x".repeat(16_000_000)), editor.cookies());
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("16,000 kB");
    }

    @Test
    void anEscapeThatIsNoneIsABadRequest() throws Exception {
        assertThat(post("/desk/sign-in", FORM, ofUnknownLength("email=%zz")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void manyTinyFieldsAreRefusedWhetherTheLengthIsSaidOrNot() throws Exception {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");
        String form = "_csrf=" + editor.token() + "&category=sport" + "&a".repeat(7_900_000);

        for (var body : new BodyPublisher[] {BodyPublishers.ofString(form), ofUnknownLength(form)}) {
            assertThat(post("/desk/articles", FORM, body, editor.cookies()).statusCode())
                    .isBetween(400, 499);
        }
    }

    @Test
    void whoIsNotKnownLearnsNothingOfOthersByALargeRequestToTheApi() {
        var answer = desk.stranger().send("POST", "", BodyPublishers.ofString("x".repeat(100_000)));

        assertThat(answer.status()).isEqualTo(401);
    }

    private static BodyPublisher ofUnknownLength(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body) throws Exception {
        return post(path, type, body, new java.net.CookieManager());
    }

    private static HttpResponse<String> post(String path, String type, BodyPublisher body, CookieHandler cookies)
            throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.address() + path))
                .header("Content-Type", type)
                .header("Accept-Language", "en")
                .POST(body)
                .build();
        try (var http = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            return http.send(request, BodyHandlers.ofString());
        }
    }
}
