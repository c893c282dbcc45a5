package jarchi.ingest.editor;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.article.PublishingArticle;
import jarchi.ingest.article.ReadingArticle;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesIT {
    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start(
                "--ingest.editor.first-editor-email=Chief@Gov.uz",
                "--ingest.editor.first-editor-password=first password");
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aWriterWritesButDoesNotPublish() {
        var writer = desk.writer();
        var draft = writer.create(titled("By a writer"));
        assertThat(writer.change(draft, titled("By a writer again")).status()).isEqualTo(200);
        var published = desk.editor().publish(desk.editor().read(draft.id()));

        assertThat(writer.publish(published).status()).isEqualTo(403);
        assertThat(writer.correct(published, MAJOR).status()).isEqualTo(403);
        assertThat(writer.withdraw(published, REASON).status()).isEqualTo(403);
        assertThat(writer.withdraw(published, REASON).header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(desk.editor().read(draft.id()).etag()).isEqualTo(published.etag());
    }

    @Test
    void theUseCaseItselfRefusesAWriter() {
        var draft = desk.writer().create(titled("Side door"));
        var article = desk.part(ReadingArticle.class).read(draft.id());
        var writer = new Person("writer@jarchi.local", "W", Role.WRITER);

        assertThatThrownBy(() ->
                        desk.part(PublishingArticle.class).publish(article.id(), article.revision(), null, writer))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void aStrangerGetsNothingAndNoSession() {
        var answer = desk.stranger().list("");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        assertThat(desk.editor().list("").response().headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void thePagesShowAWriterNoPublishing() {
        var id = desk.writer().create(titled("Seen by a writer")).id();
        var writer = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        assertThat(writer.open("/desk/articles/" + id).body()).contains("/edit").doesNotContain(id + "/publish");
        assertThat(editor.open("/desk/articles/" + id).body()).contains(id + "/publish");
        for (String deed : List.of("publish", "correct", "withdraw")) {
            assertThat(writer.open("/desk/articles/" + id + "/" + deed).statusCode())
                    .isEqualTo(403);
            var forced = writer.send("/desk/articles/" + id + "/" + deed, Map.of("revision", "1"));
            assertThat(forced.statusCode()).isEqualTo(403);
            assertThat(forced.body()).contains("Only an editor can do this");
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        var editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        assertThat(editor.send("/desk/articles", Map.of("_csrf", "guessed", "category", "sport"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void theFirstEditorOfANewInstallationComesFromSettings() {
        var chief = Browser.signedIn(desk, "chief@gov.uz", "first password");

        assertThat(chief.open("/desk").body()).contains("Articles").contains("chief@gov.uz");
    }

    @Test
    void withoutSettingsThereIsNobody() {
        try (var empty = RunningDesk.start(
                "--ingest.editor.demo-writer-password=",
                "--ingest.editor.demo-editor-password=",
                "--ingest.editor.demo-admin-password=")) {
            assertThat(empty.jdbc()
                            .sql("select count(*) from ingest.editor")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(empty.editor().list("").status()).isEqualTo(401);
        }
    }

    @Test
    void theSessionIsOutOfReachForScriptsAndOtherSites() {
        var browser = new Browser(desk);
        var page = browser.open("/desk/sign-in");

        assertThat(page.headers().allValues("set-cookie"))
                .anyMatch(cookie -> cookie.startsWith("JARCHI_DESK=")
                        && cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax"));
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void metricsAreForThoseWhoWatch() {
        assertThat(new Browser(desk).open("/actuator/prometheus").body()).contains("jvm_memory_used_bytes");
        assertThat(new Browser(desk)
                        .open("/actuator/metrics/hikaricp.connections")
                        .body())
                .contains("\"VALUE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/env", "/actuator", "/error", "/anything"})
    void nothingElseIsOpen(String path) {
        assertThat(new Browser(desk).open(path).body())
                .doesNotContain("propertySources")
                .doesNotContain("_links");
    }

    @Test
    void healthIsForThoseWhoWatch() {
        assertThat(new Browser(desk).open("/actuator/health/readiness").statusCode())
                .isEqualTo(200);
        assertThat(new Browser(desk).open("/actuator/health/liveness").statusCode())
                .isEqualTo(200);
    }
}
