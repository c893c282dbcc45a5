package jarchi.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import jarchi.events.Priority;
import jarchi.ingest.article.WrittenArticle.WrittenText;
import jarchi.ingest.script.Scripts;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftRulesTest {
    private final DraftRules rules = new DraftRules(
            List.of("technology", "sport")::contains, new MediaRules(ids -> Map.of()), Scripts.withHouseWords());

    @Test
    void whatIsWithinBoundsIsADraft() {
        var draft = rules.check(written("technology", Map.of("ru", text("  Технопарк\n открыт ", "<p>Да</p>"))));

        assertThat(draft.languages().get(Language.RU).title()).isEqualTo("Технопарк открыт");
        assertThat(draft.priority()).isEqualTo(Priority.NORMAL);
        assertThat(draft.topics()).isEmpty();
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var texts = new HashMap<String, WrittenText>();
        texts.put("de", text("Titel", ""));
        texts.put("ru", text("", "<p>x</p>"));
        var written = new WrittenArticle(
                "weather", List.of("IT Park"), "Tashkent City", "URGENT", Map.of("fr", "x"), List.of(""), texts);

        assertThat(problems(written))
                .containsExactlyInAnyOrder(
                        "category UNKNOWN_CATEGORY",
                        "topics[0] NOT_A_KEY",
                        "region NOT_A_KEY",
                        "priority UNKNOWN_PRIORITY",
                        "source.fr UNKNOWN_LANGUAGE",
                        "authors[0] MISSING",
                        "languages.de UNKNOWN_LANGUAGE",
                        "languages.ru.title MISSING");
    }

    @Test
    void nothingAtAllIsToldToo() {
        assertThat(problems(new WrittenArticle(null, null, null, null, null, null, null)))
                .containsExactlyInAnyOrder("category MISSING", "languages MISSING");
        assertThat(problems(written("sport", Collections.singletonMap("en", null))))
                .containsExactly("languages.en.title MISSING");
    }

    @Test
    void aTitleHasThreeHundredCharactersHoweverManyBytesTheyTake() {
        assertThat(rules.check(written("sport", Map.of("en", text("\uD83D\uDE00".repeat(300), "")))))
                .isNotNull();
        assertThat(problems(written("sport", Map.of("en", text("x".repeat(301), "")))))
                .containsExactly("languages.en.title TOO_LONG");
    }

    @Test
    void aBodyIsMeasuredInBytesAfterCleaning() {
        String junk = "<p onclick='" + "x".repeat(1_000_000) + "'>short</p>";
        assertThat(rules.check(written("sport", Map.of("en", text("t", junk))))
                        .languages()
                        .get(Language.EN)
                        .body())
                .isEqualTo("<p>short</p>");
        assertThat(problems(written("sport", Map.of("en", text("t", "ў".repeat(500_000))))))
                .containsExactly("languages.en.body TOO_LARGE");
        assertThat(rules.check(written("sport", Map.of("en", text("t", "ў".repeat(499_990))))))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\uD800b", "\uDC00", "a\u0007b", "a\u007fb"})
    void whatCannotBeKeptIsNoText(String bad) {
        assertThat(problems(written("sport", Map.of("en", new WrittenText(bad, bad, bad, null)))))
                .containsExactly(
                        "languages.en.title NOT_TEXT", "languages.en.summary NOT_TEXT", "languages.en.body NOT_TEXT");
    }

    private static WrittenArticle written(String category, Map<String, WrittenText> texts) {
        return new WrittenArticle(category, null, null, null, null, null, texts);
    }

    private static WrittenText text(String title, String body) {
        return new WrittenText(title, null, body, null);
    }

    private List<String> problems(WrittenArticle written) {
        var problems = new java.util.ArrayList<String>();
        assertThatThrownBy(() -> rules.check(written))
                .isInstanceOfSatisfying(
                        Refusal.InvalidFields.class,
                        refusal -> refusal.problems()
                                .forEach(problem -> problems.add(problem.field() + " " + problem.fault())));
        return problems;
    }
}
