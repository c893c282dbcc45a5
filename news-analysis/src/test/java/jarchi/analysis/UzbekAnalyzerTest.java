package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UzbekAnalyzerTest {
    private final Analyzer stemmed = NewsAnalyzers.stemmed("uz-Cyrl");
    private final Analyzer exact = NewsAnalyzers.exact("uz-Latn");

    @ParameterizedTest
    @ValueSource(strings = {"texnopark", "texnoparklar", "texnoparkni", "технопарк", "технопаркларни", "ТЕХНОПАРКДА"})
    void theFormsOfAWordInBothScriptsAreOne(String form) {
        assertThat(Tokens.of(stemmed, form)).containsExactly("texnopark");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Toshkent", "Тошкент", "TOSHKENT", "toşkent", "Т\u006Fшкент"})
    void aTownHasOneSpellingInEveryAlphabetAndOnEveryKeyboard(String form) {
        assertThat(Tokens.of(exact, form)).containsExactly("toşkent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oʻqituvchi", "oʼqituvchi", "o‘qituvchi", "o’qituvchi", "o‛qituvchi", "o'qituvchi", "o`qituvchi",
                "o´qituvchi", "o′qituvchi", "oʹqituvchi", "oʽqituvchi", "o՚qituvchi", "o＇qituvchi", "ўқитувчи",
                "öqituvçi", "o\u0308qituvc\u0327i", "õqituvchi", "ōqituvchi", "óqituvchi"
            })
    void everyApostropheAndAccentThatPeopleTypeIsTheSameLetter(String form) {
        assertThat(Tokens.of(exact, form)).containsExactly("öqituvci");
    }

    @Test
    void aFinalLetterWithApostropheStaysWhole() {
        assertThat(Tokens.of(exact, "togʻ tog' tog` tog’, tog‘. tog’")).containsOnly("toğ");
    }

    @Test
    void aClosingQuotationMarkIsNoLetter() {
        assertThat(Tokens.of(exact, "‘foto’ 'foto' `foto` ‘foto’, 'video foto' va"))
                .doesNotContain("fotö");
        assertThat(Tokens.of(exact, "'togʻ' ‘tog’’ 'togʻ'")).containsExactly("toğ", "toğ", "toğ");
    }

    @Test
    void aQuotationLeftOpenEndsWithItsLine() {
        assertThat(Tokens.of(exact, "'ochiq\ntog'")).containsExactly("ociq", "toğ");
    }

    @Test
    void sAndHWithAnApostropheBetweenAreTwoSounds() {
        assertThat(Tokens.of(exact, "Isʼhoq Исҳоқ ishoq")).containsExactly("ishoq", "ishoq", "işoq");
    }

    @Test
    void numbersAndTheirEndingsAreWordsOfTheirOwn() {
        assertThat(Tokens.of(stemmed, "13-fevral 2026-yilda 11-99 1,5"))
                .containsExactly("13", "fevral", "2026", "yil", "11", "99", "1.5");
    }

    @Test
    void aHighlightMarksExactlyTheWordAsItIsWritten() {
        var text = "«Тошкентда» O‘zbekiston’ning tog` ‘shahar’, sho'ng'in щётка.";

        assertThat(Tokens.marked(stemmed, text))
                .containsExactly("Тошкентда", "O‘zbekiston’ning", "tog`", "shahar", "sho'ng'in", "щётка");
    }

    @Test
    void offsetsHoldFarIntoALongText() {
        var text = "O‘zbekiston shahri, ".repeat(2000);

        assertThat(Tokens.marked(stemmed, text)).hasSize(4000).containsOnly("O‘zbekiston", "shahri");
    }

    @Test
    void noWordIsLost() {
        var text =
                "Vazir 5-mart kuni e-hukumat (my.gov.uz) haqida: «IT Park»ga 1 200 ta ariza — Ўзбекистонда ilk bor! 😀";

        assertThat(Tokens.of(stemmed, text))
                .hasSameSizeAs(Tokens.of(new StandardAnalyzer(), text.replace('.', ' ')))
                .allSatisfy(token -> assertThat(token).isNotEmpty());
    }

    @Test
    void whatIsNoWordLeavesItsPlaceEmpty() {
        assertThat(Tokens.of(exact, "bir \u0301 ъ ikki")).containsExactly("bir", "ikki");
        assertThat(Tokens.steps(exact, "bir ъ ikki")).isEqualTo(List.of(1, 2));
    }

    @Test
    void stressMarksAndSoftHyphensAreNotRead() {
        assertThat(Tokens.of(exact, "Тош\u00ADкент Тошке\u0301нт")).containsExactly("toşkent", "toşkent");
    }

    @Test
    void bothTagsOfUzbekMeanTheSameAnalyzer() {
        assertThat(NewsAnalyzers.stemmed("uz-Latn")).isSameAs(NewsAnalyzers.stemmed("uz-Cyrl"));
        assertThat(NewsAnalyzers.exact("uz-Latn")).isSameAs(NewsAnalyzers.exact("uz-Cyrl"));
    }
}
