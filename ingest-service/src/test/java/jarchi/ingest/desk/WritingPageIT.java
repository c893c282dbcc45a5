package jarchi.ingest.desk;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.media.Samples;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the scripts of the writing page ask for: typed text is kept for its writer, and shown as readers would see it. */
class WritingPageIT {
    private static final Pattern SCRIPT_WITHOUT_SOURCE = Pattern.compile("<script(?![^>]* src=)([^>]*)>");

    private static RunningDesk desk;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whatWasTypedIsOfferedAgainToItsWriterAloneUntilItIsSaved() {
        var draft = desk.editor().create(titled("Saqlangan"));
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        String edit = "/desk/articles/" + draft.id() + "/edit";
        assertThat(editor.open(edit).body()).doesNotContain("did not save");

        assertThat(editor.send("/desk/unsaved?article=" + draft.id(), typed("Terilgan", "1"))
                        .statusCode())
                .isEqualTo(204);

        assertThat(editor.open(edit).body()).contains("did not save").contains("Saqlangan");
        assertThat(editor.open(edit + "?unsaved").body()).contains("value=\"Terilgan\"");
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(writer.open(edit).body()).doesNotContain("did not save");
        assertThat(desk.editor()
                        .read(draft.id())
                        .json()
                        .at("/languages/en/title")
                        .asString())
                .isEqualTo("Saqlangan");

        editor.send("/desk/articles/" + draft.id(), typed("Terilgan", "1"));
        assertThat(editor.open(edit).body()).doesNotContain("did not save");
    }

    @Test
    void aRegionIsChosenByItsNameAndThatOfAnOldSiteStays() {
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(writer.open("/desk/articles/new?lang=ru").body())
                .contains("<option value=\"navoi\">Навоийская область</option>", "Без региона");
        writer.open("/desk/articles/new?lang=en");

        var chosen = new HashMap<>(typed("Hududdan xabar", ""));
        chosen.remove("revision");
        chosen.put("region", "navoi");
        String saved = writer.send("/desk/articles", chosen).uri().getPath();
        assertThat(writer.open(saved + "/edit").body())
                .contains("<option value=\"navoi\" selected=\"selected\">Navoi Region</option>");

        chosen.put("region", "old-town");
        String old = writer.send("/desk/articles", chosen).uri().getPath();
        assertThat(writer.open(old + "/edit").body())
                .contains("<option value=\"old-town\" selected=\"selected\">old-town</option>");
    }

    @Test
    void whatWasTypedUponAnOlderRevisionIsNotSavedOverANewerOne() {
        var draft = desk.editor().create(titled("Birinchi"));
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/" + draft.id() + "/edit");
        editor.send("/desk/unsaved?article=" + draft.id(), typed("Terilgan", "1"));
        editor.send("/desk/articles/" + draft.id(), typed("Ikkinchi", "1"));
        editor.send("/desk/unsaved?article=" + draft.id(), typed("Terilgan", "1"));

        var taken =
                editor.open("/desk/articles/" + draft.id() + "/edit?unsaved").body();

        assertThat(taken).contains("name=\"revision\" value=\"1\"");
        assertThat(editor.send("/desk/articles/" + draft.id(), typed("Terilgan", "1"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatIsSavedKeepsItsPicturesAndFiles() {
        String picture = desk.writer().upload("a.jpg", Samples.jpeg(640, 400)).id();
        String file = desk.writer().upload("a.pdf", Samples.pdf()).id();
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");
        var fields = new HashMap<>(Map.of(
                "category",
                "technology",
                "languages.uz-Latn.title",
                "Park",
                "languages.uz-Cyrl.title",
                "Парк",
                "languages.uz-Cyrl.machineMade",
                "true",
                "images",
                picture,
                "lead",
                picture,
                "images." + picture + ".alt.uz-Latn",
                "Bogʻ",
                "files",
                file));

        String saved = editor.send("/desk/articles", fields).uri().getPath();
        fields.put("revision", "1");
        fields.put("languages.uz-Latn.title", "Yangi park");
        editor.send(saved, fields);

        var article = desk.editor().read(saved.substring(saved.lastIndexOf('/') + 1));
        assertThat(article.json().at("/languages/uz-Cyrl/title").asString()).isEqualTo("Янги парк");
        assertThat(article.json().at("/images/0/id").asString()).isEqualTo(picture);
        assertThat(article.json().at("/images/0/lead").asBoolean()).isTrue();
        assertThat(article.json().at("/files/0/id").asString()).isEqualTo(file);
    }

    @Test
    void whatIsThrownAwayIsGone() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");
        editor.send("/desk/unsaved", typed("Yangi terilgan", ""));
        assertThat(editor.open("/desk/articles/new?unsaved").body()).contains("Yangi terilgan");

        editor.send("/desk/unsaved/forget", Map.of());

        assertThat(editor.open("/desk/articles/new").body()).doesNotContain("did not save");
    }

    @Test
    void anArticleThatDoesNotExistIsNotKept() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");

        assertThat(editor.send("/desk/unsaved?article=zzzzzzzzzzzz", typed("x", "1"))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPreviewIsCleanAndCanDoNothing() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/articles/new?lang=en");

        var shown = editor.send(
                "/desk/preview",
                Map.of(
                        "preview",
                        "ru",
                        "languages.ru.title",
                        "Ещё не готово",
                        "languages.ru.body",
                        "<p onclick=x>Текст<script>alert(1)</script></p>"));

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'self'");
        assertThat(shown.body())
                .contains("<h1>Ещё не готово</h1>", "<p>Текст</p>")
                .doesNotContain("alert", "onclick");
        assertThat(editor.send("/desk/preview", Map.of("preview", "tlh")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theOneInlineScriptIsTheImportMapAndThePolicyNamesIt() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);

        var page = editor.open("/desk/articles/new");

        assertThat(SCRIPT_WITHOUT_SOURCE.matcher(page.body()).results().map(found -> found.group(1)))
                .containsExactly(" type=\"importmap\"");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'sha256-")
                .doesNotContain("unsafe");
        var module = Pattern.compile("\"prosemirror-view\":\"([^\"]+)\"").matcher(page.body());
        assertThat(module.find()).isTrue();
        assertThat(editor.open(module.group(1)).headers().firstValue("Cache-Control"))
                .hasValue("max-age=31536000, public, immutable");
    }

    private static Browser signedIn(String person, String password) {
        var browser = Browser.signedIn(desk, person, password);
        browser.open("/desk?lang=en");
        return browser;
    }

    private static Map<String, String> typed(String title, String revision) {
        return Map.of(
                "languages.en.title",
                title,
                "languages.en.body",
                "<p>Matn</p>",
                "category",
                "technology",
                "revision",
                revision);
    }
}
