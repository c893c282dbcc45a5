package jarchi.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherKeyboardTest {
    @ParameterizedTest
    @CsvSource({"ghbdtn, привет", "'Nfirtyn 2020', 'ташкент 2020'", "ещырлуте, toshkent", "',brtyn', бикент"})
    void eachKeyHasItsOtherLetter(String typed, String meant) {
        assertThat(OtherKeyboard.of(typed)).hasValue(meant);
    }

    @Test
    void whoTypesBothMeansBoth() {
        assertThat(OtherKeyboard.of("IT Парк")).isEmpty();
        assertThat(OtherKeyboard.of("2020")).isEmpty();
    }
}
