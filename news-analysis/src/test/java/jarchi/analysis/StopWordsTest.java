package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopWordsTest {
    @ParameterizedTest
    @CsvSource({
        "uz-Latn, oʻzi haqida toʻgʻrisida va u bilan boʻlgan",
        "uz-Latn, o'zi boʼyicha so‘ng uning",
        "uz-Cyrl, ўзи ҳақида тўғрисида ва у билан бўлган",
        "ru, и это было о них",
        "en, the and of it was"
    })
    void wordsThatTellNothingAreKnownAsTheyAreAnalyzed(String tag, String words) {
        var known = StopWords.of(tag);

        assertThat(Tokens.of(NewsAnalyzers.stemmed(tag), words)).isNotEmpty().allMatch(known::contains);
    }

    @ParameterizedTest
    @CsvSource({"uz-Latn, suv daryo Toshkent", "uz-Cyrl, сув дарё", "ru, вода река", "en, water river"})
    void wordsThatTellAreNotAmongThem(String tag, String words) {
        var known = StopWords.of(tag);

        assertThat(Tokens.of(NewsAnalyzers.stemmed(tag), words)).isNotEmpty().noneMatch(known::contains);
    }
}
