package jarchi.ingest.article.web;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.media.Samples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FourLanguagesIT {
    private static final String LATIN = "\"uz-Latn\":{\"title\":\"Sirk ochildi\",\"body\":\"<p>Katta sirk.</p>\"}";
    private static final String RUSSIAN = "\"ru\":{\"title\":\"Цирк открыт\",\"body\":\"<p>Цирк.</p>\"}";

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
    void theAnswerTellsWhichLanguagesAreMissingOrInWork() {
        var written =
                desk.editor().create(article(LATIN, RUSSIAN.replace("\"title\"", "\"state\":\"IN_WORK\",\"title\"")));

        var published = desk.editor().publish(written);

        assertThat(published.status()).as(published.toString()).isEqualTo(200);
        assertThat(published.json().at("/states").toString())
                .isEqualTo("{\"uz-Latn\":\"READY\",\"uz-Cyrl\":\"MISSING\",\"ru\":\"IN_WORK\",\"en\":\"MISSING\"}");
        assertThat(published.json().at("/languages/ru/slug").isMissingNode()
                        || published.json().at("/languages/ru/slug").isNull())
                .isTrue();
        assertThat(desk.editor().list("?q=Sirk").json().at("/items/0/states/ru").asString())
                .isEqualTo("IN_WORK");
    }

    @Test
    void aTextWithoutAStateIsReadyAndAnUnknownOneIsRefused() {
        assertThat(desk.editor()
                        .create(article(LATIN))
                        .json()
                        .at("/languages/uz-Latn/state")
                        .asString())
                .isEqualTo("READY");
        assertThat(desk.editor()
                        .create(article(RUSSIAN.replace("\"title\"", "\"state\":\"MISSING\",\"title\"")))
                        .fields())
                .containsExactly("languages.ru.state");
    }

    @Test
    void aLaterTranslationIsMinorUnlessSomebodySaysOtherwise() {
        var published = desk.editor().publish(desk.editor().create(article(LATIN)));
        var translated = desk.editor().change(published, article(LATIN, RUSSIAN));

        var minor = desk.editor().correct(translated, "{}");

        assertThat(minor.json().get("version").asInt()).as(minor.toString()).isEqualTo(2);
        assertThat(minor.json().get("majorVersion").asInt()).isEqualTo(1);
        var changed = desk.editor().change(minor, article(LATIN.replace("Katta", "Kichik"), RUSSIAN));
        assertThat(desk.editor().correct(changed, "{}").fields()).containsExactly("significance");
        var major =
                desk.editor().correct(changed, "{\"significance\":\"MAJOR\",\"note\":{\"ru\":\"Цирк маленький.\"}}");
        assertThat(major.json().get("majorVersion").asInt()).isEqualTo(3);
    }

    @Test
    void alsoWithAPictureThatIsDescribedInTheNewLanguage() {
        String id = desk.writer().upload("a.jpg", Samples.jpeg(640, 400)).id();
        String images = ",\"images\":[{\"id\":\"" + id + "\",\"lead\":true,\"alt\":{\"uz-Latn\":\"Sirk\"%s}}]}";
        String latin = article(LATIN.replace("sirk.", "sirk.<img src=\\\"/media/" + id + "\\\">"));
        String both = article(LATIN.replace("sirk.", "sirk.<img src=\\\"/media/" + id + "\\\">"), RUSSIAN);
        var published = desk.editor().publish(desk.editor().create(with(latin, images.formatted(""))));
        var translated = desk.editor().change(published, with(both, images.formatted(",\"ru\":\"Цирк\"")));

        var minor = desk.editor().correct(translated, "{}");

        assertThat(minor.status()).as(minor.toString()).isEqualTo(200);
        assertThat(minor.json().get("majorVersion").asInt()).isEqualTo(1);
    }

    private static String with(String article, String more) {
        return article.substring(0, article.length() - 1) + more;
    }

    @Test
    void theOtherScriptIsMadeAndFollowsAndTellsWhatToLookAt() {
        var written = desk.writer().create(article(LATIN));
        var foreseen = script("GET", written, "uz-Cyrl");
        assertThat(foreseen.json().get("title").asString()).isEqualTo("Цирк очилди");
        assertThat(foreseen.json().get("asSaved").asBoolean()).isFalse();

        var made = desk.writer().send("POST", "/" + written.id() + "/script/uz-Cyrl", "", "If-Match", written.etag());

        assertThat(made.json().at("/languages/uz-Cyrl/title").asString()).isEqualTo("Цирк очилди");
        assertThat(made.json().at("/languages/uz-Cyrl/machineMade").asBoolean()).isTrue();
        assertThat(script("GET", made, "uz-Cyrl").json().get("asSaved").asBoolean())
                .isTrue();
        assertThat(script("GET", made, "uz-Latn").status()).isEqualTo(422);
        assertThat(script("GET", made, "ru").status()).isEqualTo(400);
        assertThat(desk.writer()
                        .send("POST", "/" + written.id() + "/script/uz-Cyrl", "")
                        .status())
                .isEqualTo(428);
    }

    @Test
    void onlyEditorsKeepWordsOfTheNewsroom() {
        String word = "/desk/api/words/Tumor";
        String written = "{\"cyrillic\":\"Тумор\"}";
        assertThat(desk.stranger().call("GET", "/desk/api/words", "").status()).isEqualTo(401);
        assertThat(desk.writer().call("PUT", word, written).status()).isEqualTo(403);
        assertThat(desk.writer().call("DELETE", word, "").status()).isEqualTo(403);
        assertThat(desk.editor().call("PUT", word, "{\"cyrillic\":\"Tumor!\"}").fields())
                .containsExactly("cyrillic");

        assertThat(desk.editor().call("PUT", word, written).status()).isEqualTo(200);

        assertThat(desk.writer().call("GET", "/desk/api/words", "").json().findValuesAsString("latin"))
                .contains("Tumor");
        assertThat(desk.editor().call("DELETE", word, "").status()).isEqualTo(204);
        assertThat(desk.writer().call("GET", "/desk/api/words", "").json().findValuesAsString("latin"))
                .doesNotContain("Tumor");
    }

    private static Answer script(String method, Answer article, String language) {
        return desk.writer().send(method, "/" + article.id() + "/script/" + language, "");
    }

    private static String article(String... languages) {
        return "{\"category\":\"culture\",\"languages\":{" + String.join(",", languages) + "}}";
    }
}
