package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameAnalyzerTest {
    @ParameterizedTest
    @CsvSource({
        "Mirziyoyev, Мирзиёев",
        "Mirziyoyev, Мирзиеев",
        "Shavkat, Шавкат",
        "Şavkat, Шавкат",
        "Gʻulomov, Ғуломов",
        "G‘ulomov, Ğulomov",
        "Evgeniy, Евгений",
        "Yusupov, Юсупов",
        "Ergashev, Эргашев",
        "Matbuot xizmati, Матбуот хизмати"
    })
    void aNameIsOneInEveryScript(String latin, String cyrillic) {
        assertThat(Tokens.of(NewsAnalyzers.any(), latin))
                .isNotEmpty()
                .isEqualTo(Tokens.of(NewsAnalyzers.any(), cyrillic));
    }
}
