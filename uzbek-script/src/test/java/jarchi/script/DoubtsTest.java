package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.script.Doubt.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtsTest {
    @ParameterizedTest
    @CsvSource({
        "Bugun Geyts keldi, TS_OR_C, Geyts, Гейтс",
        "Bugun konyektura, SOFT_OR_HARD_SIGN, konyektura, коньектура",
        "Bugun Welcome keldi, FOREIGN_WORD_KEPT, Welcome, Welcome",
        "Bugun I. Umumiy, INITIAL_OR_NUMERAL, I, И",
        "Bugun tеst boʻldi, MIXED_SCRIPTS, tеst, тест"
    })
    void aDoubtNamesItsWordInBothTexts(String text, Reason reason, String given, String written) {
        var result = UzbekScript.CYRILLIC.write(text);

        assertThat(result.doubts()).hasSize(1);
        var doubt = result.doubts().getFirst();
        assertThat(doubt.reason()).isEqualTo(reason);
        assertThat(text.substring(doubt.inputStart(), doubt.inputEnd())).isEqualTo(given);
        assertThat(result.text().substring(doubt.outputStart(), doubt.outputEnd()))
                .isEqualTo(written);
    }

    @Test
    void aRussianWordIsADoubtInLatin() {
        assertThat(UzbekScript.LATIN_1995.write("выборы щётка").doubts())
                .extracting(Doubt::reason)
                .containsExactly(Reason.RUSSIAN_WORD, Reason.RUSSIAN_WORD);
    }

    @Test
    void onlyTheFirstOfEqualWordsIsNamed() {
        assertThat(UzbekScript.CYRILLIC.write("Geyts va Geyts").doubts()).hasSize(1);
    }

    @Test
    void whatAListOrRuleDecidesIsNoDoubt() {
        List<Doubt> doubts = UzbekScript.CYRILLIC
                .write(
                        "Google, BBC va AQSH: konstitutsiya, ketsa, Donetsk, siyosatshunos, OITS, premyera, V. Putin, XX asr, Robertson")
                .doubts();
        assertThat(doubts).isEmpty();
    }
}
