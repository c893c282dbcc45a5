package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
    /** Were the time to grow with the square of the length, many would take longer. */
    @ParameterizedTest
    @Timeout(value = 15, unit = TimeUnit.SECONDS)
    @ValueSource(
            strings = {
                "a",
                "oʻ",
                "w",
                "wʼ",
                "wlar",
                "a'",
                "a.",
                "a.uz/",
                "x@",
                "@",
                "a_",
                "_",
                "a-",
                "#",
                "www.",
                "://",
                "1A",
                "toш",
                "Street ",
                "IT ",
                "I.",
                "ts",
                "sirk",
                "<",
                "<b",
                "<b>",
                "a<b>",
                "<code>",
                "<!--",
                "&",
                "&amp;",
                "'",
                "<b>a</b>",
                "\uFFFC"
            })
    void takesTimeByItsLength(String piece) {
        String text = piece.repeat(40_000);
        assertThat(UzbekScript.CYRILLIC.writeHtml(text).text()).isNotEmpty();
        assertThat(UzbekScript.LATIN_2026.write(text).text()).isNotEmpty();
        assertThat(UzbekScript.LATIN_1995.strangers(text)).isNotNull();
    }
}
