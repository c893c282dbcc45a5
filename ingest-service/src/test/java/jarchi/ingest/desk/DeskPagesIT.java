package jarchi.ingest.desk;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskPagesIT {
    private static RunningDesk desk;
    private static Browser editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
        editor = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void anEditorWritesPublishesCorrectsAndWithdraws() {
        editor.open("/desk/articles/new?lang=en");
        var written = editor.send("/desk/articles", article("Texnopark ochildi", "Birinchi.\r\n\r\nIkkinchi."));
        assertThat(written.body()).contains("Saved.").contains("<p>Birinchi.</p>\n<p>Ikkinchi.</p>");
        String page = written.uri().getPath();

        assertThat(editor.send(page + "/publish", Map.of("revision", "1")).body())
                .contains("Published.");
        assertThat(editor.send(page, with(article("Texnopark ochildi!", "Yangi."), "revision", "2"))
                        .body())
                .contains("Unpublished changes");
        assertThat(editor.send(
                                page + "/correct",
                                Map.of("revision", "3", "significance", "MAJOR", "note.uz-Latn", "Yangilandi"))
                        .body())
                .contains("The correction is published.")
                .contains("major correction");
        assertThat(editor.send(page + "/withdraw", Map.of("revision", "4", "reason.uz-Latn", "Xato"))
                        .body())
                .contains("Withdrawn.")
                .contains("version 3");
    }

    @Test
    void whatIsWrongIsToldWithALinkToTheFieldAndTheTextIsKept() {
        editor.open("/desk/articles/new?lang=en");

        var page = editor.send("/desk/articles", article("", "Do not lose me"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#languages.uz-Latn.title\"")
                .contains("id=\"languages.uz-Latn.title\"")
                .contains("Do not lose me");
    }

    @Test
    void anAuthorWithACommaStaysOneThroughSavingAndSavingAgain() {
        editor.open("/desk/articles/new?lang=en");
        var fields = with(article("Mualliflar", "Matn."), "authors", "Karimov, A.\r\nSaid Aliyev");
        String page = editor.send("/desk/articles", fields).uri().getPath();

        var form = editor.open(page + "/edit");
        assertThat(form.body()).contains(">Karimov, A.\nSaid Aliyev</textarea>");
        editor.send(page, with(fields, "revision", "1"));

        assertThat(desk.editor()
                        .read(page.substring(page.lastIndexOf('/') + 1))
                        .json()
                        .get("authors")
                        .toString())
                .isEqualTo("[\"Karimov, A.\",\"Said Aliyev\"]");
    }

    @Test
    void whoWasSlowerKeepsTheirText() {
        var draft = desk.editor().create(titled("Contended"));
        desk.editor().change(draft, titled("By a colleague"));
        editor.open("/desk/articles/" + draft.id() + "/edit?lang=en");

        var page = editor.send("/desk/articles/" + draft.id(), with(article("My own text", "x"), "revision", "1"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Somebody changed the article")
                .contains("My own text")
                .contains("By a colleague");
        assertThat(desk.editor().read(draft.id()).toString()).contains("By a colleague");
    }

    @Test
    void aStalePublishIsRefused() {
        var draft = desk.editor().create(titled("Looked at"));
        desk.editor().change(draft, titled("Changed behind the back"));
        editor.open("/desk/articles/" + draft.id() + "/publish?lang=en");

        var page = editor.send("/desk/articles/" + draft.id() + "/publish", Map.of("revision", "1"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("nothing was published");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void everyPageSpeaksEveryLanguage(String tag) {
        String id = desk.editor().publish(desk.editor().create(titled("Pages"))).id();
        for (String path : new String[] {
            "",
            "/articles/new",
            "/articles/" + id,
            "/articles/" + id + "/edit",
            "/articles/" + id + "/correct",
            "/articles/" + id + "/withdraw",
            "/articles/" + id + "/publish",
            "/sign-in"
        }) {
            var page = editor.open("/desk" + path + "?lang=" + tag);

            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body())
                    .as(path)
                    .contains("<html lang=\"" + tag + "\"")
                    .doesNotContain("??");
        }
        var none = editor.open("/desk/articles/7h3kq0vx2m9d?lang=" + tag);
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(none.body()).contains("<html lang=\"" + tag + "\"").doesNotContain("??");
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        var page = new Browser(desk).open("/desk/articles/new");

        assertThat(page.uri().getPath()).isEqualTo("/desk/sign-in");
    }

    @Test
    void whoSignsOutIsOut() {
        var browser = Browser.signedIn(desk, "writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        browser.open("/desk");
        browser.send("/desk/sign-out", Map.of());

        assertThat(browser.open("/desk").uri().getPath()).isEqualTo("/desk/sign-in");
    }

    @Test
    void whatATitleSaysIsText() {
        String id = desk.editor().create(titled("<script>alert(1)</script>")).id();

        assertThat(editor.open("/desk?q=alert").body())
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
        assertThat(editor.open("/desk/articles/" + id).body()).doesNotContain("<script>");
    }

    @Test
    void theStyleIsServed() {
        var css = new Browser(desk).open("/desk/assets/desk.css");

        assertThat(css.statusCode()).isEqualTo(200);
        assertThat(css.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
    }

    private static Map<String, String> article(String title, String body) {
        return Map.of("category", "technology", "languages.uz-Latn.title", title, "languages.uz-Latn.body", body);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
