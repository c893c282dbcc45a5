package jarchi.ingest.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptLatinTest {
    private static final KeptLatin LATIN = Scripts.withHouseWords().latin(List.of());

    @ParameterizedTest
    @CsvSource({
        "Özbekiston şahri çiroyli, Oʻzbekiston shahri chiroyli",
        "o\u0308zbek tog\u0306, oʻzbek togʻ",
        "«Ğalaba» ÇÖL, «Gʻalaba» CHOʻL"
    })
    void lettersOf2026AreKeptAsThoseOf1995(String typed, String kept) {
        assertThat(LATIN.of(typed)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Oʻzbekiston shahri", "O'zbek", "Слово и word", ""})
    void whatHasNoneOfThemStaysAsItWasTyped(String typed) {
        assertThat(LATIN.of(typed)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"İmamoğlu", "Kadıköy", "Curaçao", "«Wörter»"})
    void whatHasALetterOfNeitherLatinIsForeign(String typed) {
        assertThat(LATIN.of(typed)).isEqualTo(typed);
    }

    @Test
    void tagsAddressesAndOtherLettersStay() {
        assertThat(LATIN.ofHtml("<p>Şahar <a href=\"https://a.uz/ş\">сайт</a> https://b.uz/ş</p>"))
                .isEqualTo("<p>Shahar <a href=\"https://a.uz/ş\">сайт</a> https://b.uz/ş</p>");
    }
}
