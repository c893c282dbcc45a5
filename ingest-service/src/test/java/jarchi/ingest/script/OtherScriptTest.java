package jarchi.ingest.script;

import static jarchi.events.Language.UZ_CYRL;
import static jarchi.events.Language.UZ_LATN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OtherScriptTest {
    private static final Wording SOURCE = new Wording(
            "Tulpor ochildi", "Yangi tulpor", "<p>Bu <strong>tulpor</strong> katta. Tulporda yoʻlbars bor.</p>");

    private final OtherScript scripts = Scripts.withHouseWords("Artel=Artel", "Geyts=Гейц");

    @Test
    void bothWays() {
        var made = scripts.make(new Wording("Oʻzbekiston", "", "<p>Shahar</p>"), UZ_CYRL, Map.of())
                .wording();

        assertThat(made).isEqualTo(new Wording("Ўзбекистон", "", "<p>Шаҳар</p>"));
        assertThat(scripts.make(made, UZ_LATN, Map.of()).wording())
                .isEqualTo(new Wording("Oʻzbekiston", "", "<p>Shahar</p>"));
    }

    @Test
    void wordsOfTheNewsroomHoldBothWaysAndWithEndings() {
        var made = scripts.make(new Wording("Geytsning Artel zavodi", "", ""), UZ_CYRL, Map.of())
                .wording();

        assertThat(made.title()).isEqualTo("Гейцнинг Artel заводи");
        assertThat(scripts.make(made, UZ_LATN, Map.of()).wording().title()).isEqualTo("Geytsning Artel zavodi");
    }

    @Test
    void theWordsOfAnArticleWinOverThoseOfTheNewsroom() {
        assertThat(scripts.make(new Wording("Geyts", "", ""), UZ_CYRL, Map.of("Geyts", "Гейтс"))
                        .wording()
                        .title())
                .isEqualTo("Гейтс");
    }

    @Test
    void aWordInDoubtIsNamedWithWhatStandsAroundIt() {
        var made = scripts.make(new Wording("T", "", "<p>Yangi <em>blitskrig</em> boshlandi.</p>"), UZ_CYRL, Map.of());

        assertThat(made.doubts()).singleElement().satisfies(doubt -> {
            assertThat(doubt.field()).isEqualTo("body");
            assertThat(doubt.word()).isEqualTo("blitskrig");
            assertThat(doubt.before()).isEqualTo(" Янги  ");
            assertThat(doubt.after()).startsWith("  бошланди.");
        });
    }

    @Test
    void aWordSpelledOtherwiseByHandIsAWordOfTheArticle() {
        assertThat(corrected("Yangi abzats", "абзатс", "абзац")).hasValue(Map.of("abzats", "абзац", "bor", "бор"));
    }

    @Test
    void withALargeLetterItIsTheSameWord() {
        var source = new Wording("Abzats ochildi", "Yangi abzats", "");
        var edited = new Wording("Абзац очилди", "Янги абзац", "");

        assertThat(scripts.corrected(source, made(source), edited, UZ_CYRL, Map.of()))
                .hasValue(Map.of("abzats", "абзац"));
    }

    @Test
    void whatNobodyTouchedIsNotWrittenOtherwise() {
        var source = new Wording("Abzats", "Yangi abzats", "<p>Abzatsda abzats bor.</p>");
        var made = made(source);
        var edited = new Wording(made.title(), "Янги абзац", made.body());

        assertThat(scripts.corrected(source, made, edited, UZ_CYRL, Map.of())).isEmpty();
    }

    @Test
    void anotherMeaningIsNoSpelling() {
        assertThat(corrected("Umid bor", "бор", "йўқ")).isEmpty();
        assertThat(corrected("U keldi", "келди", "кетди")).isEmpty();
        assertThat(corrected("Ota va ona", "ва", "ҳам")).isEmpty();
    }

    @Test
    void anotherWordIsNoSpelling() {
        var made = made(SOURCE);
        var edited = new Wording(made.title(), "Янги театр", made.body());

        assertThat(scripts.corrected(SOURCE, made, edited, UZ_CYRL, Map.of())).isEmpty();
    }

    @Test
    void aSentenceMoreOrATagLessIsNoSpelling() {
        var made = made(SOURCE);
        String body = made.body();

        assertThat(changed(made, body.replace("</p>", " Яна бор.</p>"))).isEmpty();
        assertThat(changed(made, body.replace("<strong>", "").replace("</strong>", "")))
                .isEmpty();
        assertThat(changed(made, body.replace("катта.", "катта!"))).isEmpty();
    }

    private Optional<Map<String, String>> corrected(String title, String word, String by) {
        var source = new Wording(title, "", "");
        var made = made(source);
        var edited = new Wording(made.title().replace(word, by), "", "");
        return scripts.corrected(source, made, edited, UZ_CYRL, Map.of("bor", "бор"));
    }

    private Optional<Map<String, String>> changed(Wording made, String body) {
        var edited = new Wording(made.title(), made.summary(), body);
        return scripts.corrected(SOURCE, made, edited, UZ_CYRL, Map.of());
    }

    private Wording made(Wording source) {
        return scripts.make(source, UZ_CYRL, Map.of()).wording();
    }
}
