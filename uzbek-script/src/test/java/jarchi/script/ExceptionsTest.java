package jarchi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExceptionsTest {
    private static final List<String[]> PAIRS =
            Lines.of("exceptions.tsv").stream().map(line -> line.split("\t")).toList();

    @Test
    void eachLatinWordIsWrittenAsListed() {
        for (String[] pair : PAIRS) {
            if (pair.length < 3 || pair[2].equals(">")) {
                assertThat(UzbekScript.CYRILLIC.write(pair[0]).text()).isEqualTo(pair[1]);
            }
        }
    }

    @Test
    void eachCyrillicWordIsWrittenAsListed() {
        for (String[] pair : PAIRS) {
            if (pair.length < 3 || pair[2].equals("<")) {
                assertThat(UzbekScript.LATIN_1995.write(pair[1]).text()).isEqualTo(pair[0]);
            }
        }
    }

    /** Not a function, and so one way only: other spellings of a Latin word (oktyabr), and s+h typed without tutuq (Ishoq). */
    @Test
    void aWordThatGoesBothWaysComesBack() {
        for (String[] pair : PAIRS) {
            if (pair.length < 3) {
                String there = UzbekScript.CYRILLIC.write(pair[0]).text();
                assertThat(UzbekScript.LATIN_1995.write(there).text()).isEqualTo(pair[0]);
                String here = UzbekScript.LATIN_1995.write(pair[1]).text();
                assertThat(UzbekScript.CYRILLIC.write(here).text()).isEqualTo(pair[1]);
            }
        }
    }

    @Test
    void aWordIsListedOnceForEachWay() {
        var latin = new HashMap<String, String>();
        var cyrillic = new HashSet<String>();
        for (String[] pair : PAIRS) {
            assertThat(latin.put(pair[0], pair[1])).as(pair[0]).isNull();
            assertThat(pair.length > 2 || cyrillic.add(pair[1].toLowerCase(Locale.ROOT)))
                    .as(pair[1])
                    .isTrue();
        }
    }
}
