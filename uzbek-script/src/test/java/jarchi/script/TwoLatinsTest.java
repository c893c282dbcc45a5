package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

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
        "ishchi; shchi, işçi; şçi"
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
}
