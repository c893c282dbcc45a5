package jarchi.analysis.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedSoFarTest {
    @ParameterizedTest
    @CsvSource({
        "uz-Latn, tosh, Toshkent metrosi",
        "uz-Latn, tos, Toshkent metrosi",
        "uz-Latn, тош, Toshkent metrosi",
        "uz-Cyrl, tosh, Тошкент метроси",
        "uz-Latn, metr Toshk, Toshkent metrosi",
        "uz-Latn, ozbek, Oʻzbekiston havo yoʻllari",
        "uz-Latn, o'zbek hav, Oʻzbekiston havo yoʻllari",
        "uz-Cyrl, узбек, Ўзбекистон ҳаво йўллари",
        "uz-Cyrl, узбек хав, Ўзбекистон ҳаво йўллари",
        "uz-Latn, özbek, Oʻzbekiston havo yoʻllari",
        "ru, цифр, Цифровые технологии",
        "ru, еж, Ёжик",
        "en, digi techno, Digital technologies",
        "en, c++ pq-1, C++ and PQ-123"
    })
    void aBeginningIsFoundInAnyScript(String tag, String typed, String name) {
        assertThat(TypedSoFar.of(typed, tag).begins(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "uz-Latn, oʻ, Olma bogʻi",
        "uz-Latn, kent, Toshkent",
        "uz-Latn, toshkent havo, Toshkent metrosi",
        "ru, tosh, Ташкент",
        "en, a.c, abc"
    })
    void whatBeginsNoWordIsNot(String tag, String typed, String name) {
        assertThat(TypedSoFar.of(typed, tag).begins(name)).isFalse();
    }

    @Test
    void tooLittleAndTooMuchBeginNothing() {
        assertThat(TypedSoFar.of("", "en").isEmpty()).isTrue();
        assertThat(TypedSoFar.of(" t ", "en").isEmpty()).isTrue();
        assertThat(TypedSoFar.of("a b c d e f g h i", "en").isEmpty()).isTrue();
        assertThat(TypedSoFar.of("a".repeat(60), "en").isEmpty()).isTrue();
        assertThat(TypedSoFar.of("a b", "en").isEmpty()).isFalse();
    }
}
