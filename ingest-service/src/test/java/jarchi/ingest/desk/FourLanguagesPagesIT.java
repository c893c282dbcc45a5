package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Browser;
import jarchi.ingest.RunningDesk;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Without JavaScript. */
class FourLanguagesPagesIT {
    private static final Pattern MADE = Pattern.compile("name=\"languages.uz-Cyrl.made\" value=\"([^\"]+)\"");
    private static final Pattern REVISION = Pattern.compile("name=\"revision\" value=\"(\\d+)\"");

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
    void cyrillicIsMadeInTheFormAndFollowsTheLatinUntilItIsSaved() {
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/new?lang=en");
        var typed = new HashMap<>(
                Map.of("category", "culture", "languages.uz-Latn.title", "Sirk ochildi", "make", "uz-Cyrl"));
        var made = writer.send("/desk/articles/new/script", typed);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.body()).contains("value=\"Цирк очилди\"", "Nothing is saved yet", "importmap");
        var seal = MADE.matcher(made.body());
        assertThat(seal.find()).isTrue();

        typed.remove("make");
        typed.putAll(Map.of(
                "languages.uz-Latn.title", "Yangi sirk ochildi",
                "languages.uz-Cyrl.title", "Цирк очилди",
                "languages.uz-Cyrl.machineMade", "true",
                "languages.uz-Cyrl.made", seal.group(1)));
        String saved = writer.send("/desk/articles", typed).uri().getPath();

        assertThat(writer.open(saved + "?in=uz-Cyrl").body())
                .contains("Янги цирк очилди")
                .doesNotContain("make this text again");
    }

    @Test
    void whatWasWrittenBeforeIsShownAndCanBePutBack() {
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/new?lang=en");
        var typed = Map.of(
                "languages.uz-Latn.title", "Sirk ochildi",
                "languages.uz-Cyrl.title", "Цирк ишлаяпти");

        var made = writer.send("/desk/articles/new/script", with(typed, "make", "uz-Cyrl"));
        assertThat(made.body())
                .contains("value=\"Цирк очилди\"", "name=\"before.title\" value=\"Цирк ишлаяпти\"", "<del>");

        var back = writer.send(
                "/desk/articles/new/script", with(with(typed, "putBack", "uz-Cyrl"), "before.title", "Цирк ишлаяпти"));
        assertThat(back.body()).contains("value=\"Цирк ишлаяпти\"");
    }

    @Test
    void withoutASourceTheFormSaysSo() {
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        writer.open("/desk/articles/new?lang=en");

        var answer = writer.send("/desk/articles/new/script", Map.of("make", "uz-Cyrl"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("there is no text in the other script");
        assertThat(writer.send("/desk/articles/new/script", Map.of("make", "ru"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theConfirmingPageTellsWhatIsMissingAndThatATranslationIsMinor() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        String latin = "\"uz-Latn\":{\"title\":\"Til\",\"body\":\"<p>Matn</p>\"}";
        String russian = "\"ru\":{\"title\":\"Язык\",\"body\":\"<p>Текст</p>\"";
        var written = desk.editor().create(article(latin, russian + ",\"state\":\"IN_WORK\"}"));
        String path = "/desk/articles/" + written.id();

        assertThat(editor.open(path + "/publish?lang=en").body())
                .contains(">missing<", ">in work<", "Is not shown with this version.");
        editor.send(path + "/publish", Map.of("revision", "1"));
        desk.editor().change(desk.editor().read(written.id()), article(latin, russian + "}"));

        assertThat(editor.open(path + "/correct?lang=en").body())
                .contains("Only languages are added")
                .containsPattern("id=\"minor\"[^>]* checked");
    }

    @Test
    void theArticleSaysThatItsScriptIsStaleAndMakesItAgain() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        var written = desk.editor()
                .create(article(
                        "\"uz-Latn\":{\"title\":\"Til\",\"body\":\"<p>Matn</p>\"}",
                        "\"uz-Cyrl\":{\"title\":\"Бошқа\",\"body\":\"<p>Гап</p>\",\"machineMade\":true}"));
        String path = "/desk/articles/" + written.id();
        var page = editor.open(path + "?in=uz-Cyrl&lang=en").body();
        assertThat(page).contains("make this text again");
        var revision = REVISION.matcher(page);
        assertThat(revision.find()).isTrue();

        var made = editor.send(path + "/script", Map.of("revision", revision.group(1), "language", "uz-Cyrl"));

        assertThat(made.body()).contains("Made from the other script and saved.", "<p>Матн</p>");
    }

    @Test
    void editorsKeepTheWordsOfTheNewsroom() {
        var editor = signedIn("editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        editor.open("/desk/words?lang=en");

        assertThat(editor.send("/desk/words", Map.of("latin", "Gulistan", "cyrillic", "Гулистан"))
                        .body())
                .contains("The word is kept.", "Гулистан");
        assertThat(editor.send("/desk/words", Map.of("latin", "two words", "cyrillic", "Х"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.send("/desk/words/drop", Map.of("latin", "Gulistan")).body())
                .doesNotContain("Гулистан");
        assertThat(editor.send("/desk/words", Map.of("latin", "Göteborg", "cyrillic", "Göteborg"))
                        .body())
                .contains("Göteborg");
        assertThat(editor.send("/desk/words/drop", Map.of("latin", "Göteborg")).body())
                .doesNotContain("Göteborg");
        var writer = signedIn("writer@jarchi.local", RunningDesk.WRITER_PASSWORD);
        assertThat(writer.open("/desk/words").body()).doesNotContain("name=\"cyrillic\"");
        assertThat(writer.send("/desk/words", Map.of("latin", "A", "cyrillic", "А"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(writer.send("/desk/words/drop", Map.of("latin", "A")).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var all = new HashMap<>(fields);
        all.put(name, value);
        return all;
    }

    private static String article(String... languages) {
        return "{\"category\":\"culture\",\"languages\":{" + String.join(",", languages) + "}}";
    }

    private static Browser signedIn(String person, String password) {
        var browser = Browser.signedIn(desk, person, password);
        browser.open("/desk?lang=en");
        return browser;
    }
}
