package jarchi.ingest.session;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SessionsIT {
    private static final Map<String, String> TYPED = Map.of(
            "category", "technology", "languages.en.title", "Typed for an hour", "languages.en.body", "Long text.");

    private static DatabaseAddress database;
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aFormThatWasOpenWhenTheInstanceEndedIsSavedByTheNextOne() {
        Browser editor;
        try (var ended = RunningDesk.start(database)) {
            editor = signedIn(ended);
            editor.open("/desk/articles/new?lang=en");
        }
        editor.moveTo(desk);

        var saved = editor.send("/desk/articles", TYPED);

        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).contains("Saved.").contains("Typed for an hour");
    }

    @Test
    void twoInstancesShareASessionAndItsEnd() {
        try (var other = RunningDesk.start(database)) {
            var editor = signedIn(desk);
            editor.moveTo(other);
            editor.open("/desk/articles/new?lang=en");
            editor.moveTo(desk);
            assertThat(editor.send("/desk/articles", TYPED).body()).contains("Saved.");

            editor.send("/desk/sign-out", Map.of());
            editor.moveTo(other);
            assertThat(editor.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
        }
    }

    @Test
    void signingInChangesTheSecretAndTheTableKnowsOnlyItsDigest() {
        var editor = new Browser(desk);
        editor.open("/desk/sign-in?lang=en");
        String before = secret(editor);
        editor.send("/desk/sign-in", Map.of("email", "editor@jarchi.local", "password", RunningDesk.EDITOR_PASSWORD));
        String after = secret(editor);

        assertThat(after).isNotEqualTo(before).hasSizeGreaterThan(40);
        assertThat(sessions("session_id = '" + after + "'")).isZero();
        assertThat(sessions("session_id = '" + SessionCookie.digest(before) + "'"))
                .isZero();
        assertThat(sessions("session_id = '" + SessionCookie.digest(after) + "' and max_inactive_interval = 43200"))
                .isEqualTo(1);
        assertThat(sessions("session_id = '" + SessionCookie.digest(after)
                        + "' and principal_name = 'editor@jarchi.local'"))
                .isEqualTo(1);
    }

    @Test
    void theDigestOpensNothing() throws Exception {
        String digest = SessionCookie.digest(secret(signedIn(desk)));
        var request = HttpRequest.newBuilder(URI.create(desk.address() + "/desk"))
                .header("Cookie", "JARCHI_DESK=" + digest)
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    void noPasswordHashLiesInASession() {
        signedIn(desk);

        assertThat(desk.jdbc()
                        .sql("select attribute_bytes from ingest.desk_session_attributes")
                        .query((row, n) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                        .list())
                .anyMatch(bytes -> bytes.contains("editor@jarchi.local"))
                .noneMatch(bytes -> bytes.contains("{bcrypt}"));
    }

    @Test
    void aPersonWhoseRoleOrPasswordChangesIsSignedOut() {
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(writer.open("/desk").uri().getPath()).isEqualTo("/desk");

        desk.jdbc()
                .sql("update ingest.editor set name = name || '!' where email = 'writer@jarchi.local'")
                .update();

        assertThat(writer.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
    }

    @Test
    void aSessionThatCannotBeReadLeadsToTheSignInPage() {
        try (var other = RunningDesk.start()) {
            var editor = signedIn(other);
            other.jdbc()
                    .sql("update ingest.desk_session_attributes set attribute_bytes = '\\x00'")
                    .update();

            var page = editor.open("/desk");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.uri().getPath()).isEqualTo("/desk/sign-in");
            editor.send(
                    "/desk/sign-in", Map.of("email", "editor@jarchi.local", "password", RunningDesk.EDITOR_PASSWORD));
            assertThat(editor.open("/desk").uri().getPath()).isEqualTo("/desk");
        }
    }

    @Test
    void whoCameByHttpsGetsACookieForHttpsAlone() throws Exception {
        assertThat(cookie("http"))
                .contains("HttpOnly", "SameSite=Lax", "Path=/desk")
                .doesNotContain("Secure");
        assertThat(cookie("https")).contains("HttpOnly", "SameSite=Lax", "Path=/desk", "Secure");
    }

    private static List<String> cookie(String scheme) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(desk.address() + "/desk/sign-in"))
                .header("X-Forwarded-Proto", scheme)
                .header("X-Forwarded-Host", "news.example")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString())
                .headers()
                .allValues("set-cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("JARCHI_DESK="))
                .flatMap(cookie -> List.of(cookie.split("; ", -1)).stream())
                .toList();
    }

    private static Browser signedIn(RunningDesk desk) {
        return Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
    }

    private static String secret(Browser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JARCHI_DESK"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private static long sessions(String where) {
        return desk.jdbc()
                .sql("select count(*) from ingest.desk_session where " + where)
                .query(Long.class)
                .single();
    }
}
