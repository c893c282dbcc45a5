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

/** Two people at one article: neither loses a word, and both see what the other did. */
class MeanwhileIT {
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
    void bothTextsStandSideBySideAndEitherIsTaken() {
        var draft = desk.writer().create(titled("Begun"));
        desk.writer().change(draft, titled("Saved by the writer"));
        editor.open("/desk/articles/" + draft.id() + "/edit?lang=en");

        var page = editor.send("/desk/articles/" + draft.id(), typed("Typed by the editor", "1"));

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body())
                .contains("Dilnoza Writer saved revision 2")
                .contains("Saved by the writer")
                .contains("Typed by the editor")
                .contains("<del>")
                .contains("<ins>")
                .contains("Both of you changed this");

        var merged = typed("Merged by hand", "2");
        merged.put("take.languages.en.title", "mine");
        merged.put("take.languages.en.body", "saved");
        assertThat(editor.send("/desk/articles/" + draft.id(), merged).body()).contains("Saved.");
        var saved = desk.editor().read(draft.id()).json();
        assertThat(saved.at("/languages/en/title").asString()).isEqualTo("Merged by hand");
        assertThat(saved.at("/languages/en/body").asString()).isEqualTo("<p>Saved by the writer</p>");
    }

    @Test
    void whatOnlyOneOfThemChangedIsChosenAlready() {
        var draft = desk.writer().create(titled("Begun"));
        desk.writer().change(draft, titled("Begun").replace("<p>Begun</p>", "<p>Only the body is new</p>"));
        editor.open("/desk/articles/" + draft.id() + "/edit?lang=en");

        var fields = typed("Only the title is new", "1");
        fields.put("languages.en.body", "<p>Begun</p>");
        String page = editor.send("/desk/articles/" + draft.id(), fields).body();

        assertThat(page)
                .containsPattern("id=\"mine.languages.en.title\"[^>]*checked")
                .containsPattern("id=\"saved.languages.en.body\"[^>]*checked")
                .doesNotContain("Both of you changed this");
    }

    @Test
    void aThirdSaveMeanwhileLosesNothingEither() {
        var draft = desk.writer().create(titled("Begun"));
        var second = desk.writer().change(draft, titled("Second"));
        desk.writer().change(second, titled("Third"));
        editor.open("/desk/articles/" + draft.id() + "/edit?lang=en");

        var fields = typed("Typed", "2");
        fields.put("take.languages.en.title", "saved");
        fields.put("take.languages.en.body", "mine");
        var page = editor.send("/desk/articles/" + draft.id(), fields);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("Third").contains("Text of Typed").contains("saved revision 3");
    }

    @Test
    void anyTwoRevisionsAreComparedAndEitherIsRestored() {
        var draft = desk.editor().create(titled("Ten people came"));
        desk.editor().change(desk.editor().publish(draft), titled("Twelve people came"));
        String path = "/desk/articles/" + draft.id();

        var page = editor.open(path + "/compare?from=v1&to=3&lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<del>").contains("Ten</del>").contains("Twelve</ins>");
        assertThat(editor.send(path + "/restore", Map.of("revision", "3", "text", "v1"))
                        .body())
                .contains("Restored.")
                .contains("Ten people came");
        assertThat(editor.send(path + "/restore", Map.of("revision", "3", "text", "1"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(editor.open(path + "/compare?from=99").statusCode()).isEqualTo(404);
        assertThat(editor.open(path + "/compare?from=%3Cscript%3E").statusCode())
                .isEqualTo(404);
        assertThat(editor.open(path + "/compare?from=1&to=1").body()).contains("The texts are the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void theyAreSaidInEveryLanguage(String tag) {
        var draft = desk.editor().create(titled("Compared"));
        desk.editor().change(desk.editor().publish(draft), titled("Changed"));
        String path = "/desk/articles/" + draft.id();

        var compare = editor.open(path + "/compare?lang=" + tag);
        editor.open(path + "/edit?lang=" + tag);
        var meanwhile = editor.send(path, typed("Late", "1"));

        assertThat(compare.body()).contains("<html lang=\"" + tag + "\"").doesNotContain("??");
        assertThat(meanwhile.body()).contains("<html lang=\"" + tag + "\"").doesNotContain("??");
    }

    private static Map<String, String> typed(String title, String revision) {
        return new HashMap<>(Map.of(
                "revision", revision,
                "category", "technology",
                "topics", "it-park",
                "authors", "A. Karimov",
                "source.en", "Press service",
                "languages.en.title", title,
                "languages.en.summary", "Short.",
                "languages.en.body", "<p>Text of " + title + "</p>"));
    }
}
