package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwoLatinsTest {
    @ParameterizedTest
    @CsvSource({
        "Oʻzbekiston; togʻ; shahar; choʻl, Özbekiston; toğ; şahar; çöl",
        "SHAHAR; AQSHda; CHOʻL; Sh., ŞAHAR; AQŞda; ÇÖL; Ş.",
        "asʼhob; Isʼhoqning, asʼhob; Isʼhoqning",
        "sanʼat; moʻjiza; aʼzo, sanʼat; möjiza; aʼzo",
        "Washington; Chevrolet; Bosch, Washington; Chevrolet; Bosch",
        "ishchi; shchi, işçi; şçi",
        "citygacha; Citydagilargacha; webchi; Bosch'gacha; Shellgacha, citygaça; Citydagilargaça; webchi; Bosch'gaça; Shellgaça"
    })
    void oldIntoNewAndBack(String old, String young) {
        assertThat(UzbekScript.LATIN_2026.write(old).text()).isEqualTo(young);
        assertThat(UzbekScript.LATIN_1995.write(young).text()).isEqualTo(old);
    }

    @ParameterizedTest
    @CsvSource({"o'zbek go`zal, oʻzbek goʻzal", "ma'no qatʻiy, maʼno qatʼiy"})
    void apostrophesAreMadeRight(String typed, String right) {
        assertThat(UzbekScript.LATIN_1995.write(typed).text()).isEqualTo(right);
    }

    @Test
    void aQuotedCyrillicWordMayStayAsItIs() {
        var text = "Oʻquvchilar «Яндекс» va «Шаҳар» haqida, Google-да ham, shahar-да";

        assertThat(UzbekScript.LATIN_2026.write(text, Overrides.keepCyrillic()).text())
                .isEqualTo("Öquvçilar «Яндекс» va «Шаҳар» haqida, Google-да ham, şahar-да");
        assertThat(UzbekScript.LATIN_2026
                        .writeHtml("<p title=\"shu\">Shu <b>Шу</b> <code>sh</code></p>", Overrides.keepCyrillic())
                        .text())
                .isEqualTo("<p title=\"shu\">Şu <b>Шу</b> <code>sh</code></p>");
    }
}
