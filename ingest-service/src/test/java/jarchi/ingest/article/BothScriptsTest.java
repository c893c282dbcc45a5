package jarchi.ingest.article;

import static jarchi.events.Language.UZ_CYRL;
import static jarchi.events.Language.UZ_LATN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.ingest.article.WrittenArticle.WrittenText;
import jarchi.ingest.script.Scripts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BothScriptsTest {
    private static final WrittenText TO_BE_MADE = new WrittenText(null, null, null, true);

    private final BothScripts scripts = scripts();

    @Test
    void whatIsToBeMadeIsMade() {
        var draft = save(null, latin("Tulpor ochildi", "<p>Katta tulpor.</p>"), TO_BE_MADE);

        var cyrillic = draft.languages().get(UZ_CYRL);
        assertThat(cyrillic.title()).isEqualTo("Тулпор очилди");
        assertThat(cyrillic.body()).isEqualTo("<p>Катта тулпор.</p>");
        assertThat(cyrillic.machineMade()).isTrue();
    }

    @Test
    void theReverseToo() {
        var texts = new LinkedHashMap<String, WrittenText>();
        texts.put("uz-Latn", TO_BE_MADE);
        texts.put("uz-Cyrl", new WrittenText("Ўзбекистон", null, null, null));

        assertThat(save(null, texts).languages().get(UZ_LATN).title()).isEqualTo("Oʻzbekiston");
    }

    @Test
    void nothingIsMadeOfNothing() {
        assertThatThrownBy(() -> save(null, Map.of("uz-Cyrl", TO_BE_MADE)))
                .isInstanceOf(Refusal.InvalidFields.class)
                .hasMessageContaining("languages.uz-Cyrl.title");
        assertThatThrownBy(() -> save(null, TO_BE_MADE, TO_BE_MADE)).isInstanceOf(Refusal.InvalidFields.class);
    }

    @Test
    void whatNobodyTouchedFollowsItsSource() {
        var before = save(null, latin("Tulpor", "<p>Katta tulpor.</p>"), TO_BE_MADE);

        var after = save(before, latin("Yangi tulpor", "<p>Katta tulpor.</p>"), again(before));

        assertThat(after.languages().get(UZ_CYRL).title()).isEqualTo("Янги тулпор");
    }

    @Test
    void aWordCorrectedByHandIsKeptWhenTheSourceChanges() {
        var before = save(null, latin("Tulpor", "<p>Katta abzats.</p>"), TO_BE_MADE);
        var corrected = save(before, latin("Tulpor", "<p>Katta abzats.</p>"), machine("Тулпор", "<p>Катта абзац.</p>"));

        assertThat(corrected.languages().get(UZ_CYRL).machineMade()).isTrue();
        assertThat(corrected.languages().get(UZ_CYRL).words()).isEqualTo(Map.of("abzats", "абзац"));
        var after = save(corrected, latin("Tulpor", "<p>Bu katta abzatsda.</p>"), again(corrected));
        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Бу катта абзацда.</p>");
    }

    @Test
    void bothMayChangeAtOnce() {
        var before = save(null, latin("Tulpor", "<p>Katta abzats.</p>"), TO_BE_MADE);

        var after = save(
                before,
                latin("Tulpor", "<p>Katta abzats. Yangi abzats.</p>"),
                machine("Тулпор", "<p>Катта абзац.</p>"));

        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Катта абзац. Янги абзац.</p>");
    }

    @Test
    void whatSomebodyRewroteIsByHandAndNoMachineTouchesIt() {
        var before = save(null, latin("Tulpor", "<p>Katta tulpor.</p>"), TO_BE_MADE);
        var byHand = save(
                before, latin("Tulpor", "<p>Katta tulpor.</p>"), machine("Тулпор", "<p>Жуда катта тулпор эмиш.</p>"));

        assertThat(byHand.languages().get(UZ_CYRL).machineMade()).isFalse();
        var after = save(byHand, latin("Yangi tulpor", "<p>Kichik tulpor.</p>"), again(byHand));
        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Жуда катта тулпор эмиш.</p>");
    }

    @Test
    void alsoAfterANewWordOfTheNewsroom() {
        var before = save(null, latin("Geyts", "<p>Katta tulpor.</p>"), TO_BE_MADE);
        var today = scripts("Geyts=Гейц");

        var byHand =
                save(today, before, latin("Geyts", "<p>Katta tulpor.</p>"), machine("Гейтс", "<p>Бутунлай бошқа.</p>"));

        assertThat(byHand.languages().get(UZ_CYRL).machineMade()).isFalse();
        var after = save(today, byHand, latin("Geyts", "<p>Kichik tulpor.</p>"), again(byHand));
        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Бутунлай бошқа.</p>");
    }

    @Test
    void aRestoredVersionKeepsTheWordsThatWereCorrectedInIt() {
        var before = save(null, latin("Tulpor", "<p>Katta abzats.</p>"), TO_BE_MADE);
        var corrected = save(before, latin("Tulpor", "<p>Katta abzats.</p>"), machine("Тулпор", "<p>Катта абзац.</p>"));
        var restored = corrected.showing(Map.of());

        var after = save(restored, latin("Tulpor", "<p>Kichik abzats.</p>"), again(restored));

        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Кичик абзац.</p>");
    }

    @Test
    void itTakesTheWordsThatTheArticleHasNow() {
        var words = Map.of("Tulpor", "Бедов");
        var now = save(
                null,
                latin("Tulpor", "<p>Katta</p>"),
                new WrittenText(null, null, null, true, null, new HashMap<>(words)));
        var restored = now.showing(Map.of()).withWordsOf(now);

        var after = save(restored, latin("Tulpor", "<p>Kichik</p>"), again(restored));

        assertThat(after.languages().get(UZ_CYRL).title()).isEqualTo("Бедов");
        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Кичик</p>");
    }

    @Test
    void howABrowserEndsItsLinesChangesNothing() {
        var before = save(null, latin("Tulpor", "<p>Katta\ntulpor.</p>\n<p>Yana</p>"), TO_BE_MADE);

        var after = save(
                before,
                latin("Tulpor", "<p>Kichik\r\ntulpor.</p>\r\n<p>Yana</p>"),
                machine("Тулпор", "<p>Катта\r\nтулпор.</p>\r\n<p>Яна</p>"));

        assertThat(after.languages().get(UZ_CYRL).machineMade()).isTrue();
        assertThat(after.languages().get(UZ_CYRL).body()).isEqualTo("<p>Кичик\nтулпор.</p>\n<p>Яна</p>");
    }

    @Test
    void aMachineElsewhereMayHaveMadeIt() {
        var elsewhere = new WrittenText("Отчёти", "", "<p>Бошқа матн</p>", true);

        var draft = save(null, latin("Tulpor", "<p>Katta tulpor.</p>"), elsewhere);

        assertThat(draft.languages().get(UZ_CYRL).title()).isEqualTo("Отчёти");
        assertThat(draft.languages().get(UZ_CYRL).machineMade()).isTrue();
    }

    @Test
    void whatIsMadeInAFormAndRewrittenBeforeItIsSavedIsByHand() {
        var latin = latin("Tulpor", "<p>Katta abzats.</p>");

        var rewritten = madeHere(latin, machine("Тулпор", "<p>Бутунлай бошқа гап.</p>"));
        assertThat(rewritten.machineMade()).isFalse();
        var corrected = madeHere(latin, machine("Тулпор", "<p>Катта абзац.</p>"));
        assertThat(corrected.machineMade()).isTrue();
        assertThat(corrected.words()).isEqualTo(Map.of("abzats", "абзац"));
    }

    private ArticleText madeHere(WrittenText latin, WrittenText cyrillic) {
        var texts = Map.of("uz-Latn", latin, "uz-Cyrl", cyrillic);
        var written = new WrittenArticle("sport", null, null, null, null, null, texts);
        return scripts.checked(null, written, Set.of(UZ_CYRL)).languages().get(UZ_CYRL);
    }

    @Test
    void whatGetsTooLongInTheOtherScriptIsRefused() {
        assertThatThrownBy(() -> save(
                        null, Map.of("uz-Latn", TO_BE_MADE, "uz-Cyrl", new WrittenText("ш".repeat(200), "", "", null))))
                .isInstanceOf(Refusal.InvalidFields.class)
                .hasMessageContaining("languages.uz-Latn.title");
    }

    @Test
    void eitherLatinIsKeptAsThatOf1995() {
        var draft = save(null, Map.of("uz-Latn", latin("Şahar ğalabasi", "<p>çöl</p>")));

        assertThat(draft.languages().get(UZ_LATN).title()).isEqualTo("Shahar gʻalabasi");
        assertThat(draft.languages().get(UZ_LATN).body()).isEqualTo("<p>choʻl</p>");
    }

    @Test
    void aForeignNameStaysAsItIsIfTheNewsroomOrTheArticleSaysSo() {
        var köln = latin("Kölnda şahar", "<p>Köln</p>");

        var ours = save(scripts("Köln=Köln"), null, köln, TO_BE_MADE);
        assertThat(ours.languages().get(UZ_LATN).title()).isEqualTo("Kölnda shahar");
        assertThat(ours.languages().get(UZ_CYRL).title()).isEqualTo("Kölnда шаҳар");
        var ownWords = new WrittenText(null, null, null, true, null, Map.of("Köln", "Köln"));
        var own = save(null, köln, ownWords);
        assertThat(own.languages().get(UZ_LATN).body()).isEqualTo("<p>Köln</p>");
        assertThat(own.languages().get(UZ_CYRL).body()).isEqualTo("<p>Köln</p>");
        var after = save(own, latin("Yangi Köln", "<p>Köln</p>"), again(own));
        assertThat(after.languages().get(UZ_LATN).title()).isEqualTo("Yangi Köln");
        assertThat(save(null, köln, TO_BE_MADE).languages().get(UZ_LATN).title())
                .isEqualTo("Koʻlnda shahar");
    }

    private static WrittenText latin(String title, String body) {
        return new WrittenText(title, "", body, false);
    }

    private static WrittenText again(Draft draft) {
        return WrittenArticle.of(draft).languages().get("uz-Cyrl");
    }

    private Draft save(Draft before, WrittenText latin, WrittenText cyrillic) {
        return save(before, Map.of("uz-Latn", latin, "uz-Cyrl", cyrillic));
    }

    private Draft save(Draft before, Map<String, WrittenText> texts) {
        return save(scripts, before, texts);
    }

    private static Draft save(BothScripts scripts, Draft before, WrittenText latin, WrittenText cyrillic) {
        return save(scripts, before, Map.of("uz-Latn", latin, "uz-Cyrl", cyrillic));
    }

    private static Draft save(BothScripts scripts, Draft before, Map<String, WrittenText> texts) {
        return scripts.checked(before, new WrittenArticle("sport", null, null, null, null, null, texts));
    }

    private static BothScripts scripts(String... houseWords) {
        var words = Scripts.withHouseWords(houseWords);
        return new BothScripts(
                new DraftRules(List.of("sport")::contains, new MediaRules(ids -> Map.of()), words), words);
    }

    private static WrittenText machine(String title, String body) {
        return new WrittenText(title, "", body, true);
    }
}
