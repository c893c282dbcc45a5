package jarchi.index.asked;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "+998 90 123-45-67",
                "90 123 45 67",
                "aziz 901234567",
                "AA1234567",
                "３１２３４５６７",
                "٩٠١٢٣٤٥",
                "aziz@example.org",
                "aziz＠example.org",
                "@aziz_karimov",
                "https://example.org/aziz",
                "WWW.EXAMPLE.ORG"
            })
    void whatMayLeadToAPersonIsNotCounted(String typed) {
        assertThat(AskedWords.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "?!", "soliq*", "soliq -qqs", "soliq OR qqs", "soliq OR"})
    void whatIsNotJustWordsIsNotCounted(String typed) {
        assertThat(AskedWords.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PQ-1234", "soliq 2026", "Covid-19", "5G"})
    void aYearOrTheNumberOfALawIsCounted(String typed) {
        assertThat(AskedWords.of(typed)).map(AskedWords::typed).contains(typed);
    }

    @Test
    void nobodySeesMoreThanPlainWords() {
        assertThat(AskedWords.of(" yangi\u202E\tsoliq\u0000 ").map(AskedWords::typed))
                .contains("yangi soliq");
    }

    @Test
    void aWholeTextIsNotCounted() {
        assertThat(AskedWords.of("soliq ".repeat(16).strip())).isPresent();
        assertThat(AskedWords.of("soliq ".repeat(17).strip())).isEmpty();
    }
}
