package jarchi.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TypedWordTest {
    @Test
    void wordsOfPhrasesAndAlternativesAreWords() {
        assertThat(words("oʻzbek \"IT Park\" metro OR Метро e-hukumat"))
                .containsExactly("oʻzbek", "IT", "Park", "metro", "Метро", "e", "hukumat");
    }

    @Test
    void beginningsAndWhatIsLeftOutAreNone() {
        assertThat(words("tosh* -sport -\"katta sport\" -«katta sport» 2020 suv"))
                .containsExactly("suv");
    }

    @Test
    void aNumberWithLettersIsNoWord() {
        assertThat(words("5G intrenet 2026y 4K-video A4")).containsExactly("intrenet", "video", "A4");
    }

    @Test
    void aloneTheyStayAtTheirPlaces() {
        String typed = "suv -\"katta sport\" 5G «daryo» tosh*";

        assertThat(TypedWord.alone(typed, TypedWord.of(typed)))
                .isEqualTo("suv" + " ".repeat(20) + "daryo" + " ".repeat(7));
    }

    @Test
    void theyStandWhereTheyWereTyped() {
        String typed = " «suv  daryo»";
        for (TypedWord word : TypedWord.of(typed)) {
            assertThat(typed.substring(word.start(), word.end())).isEqualTo(word.text());
        }
    }

    private static List<String> words(String typed) {
        return TypedWord.of(typed).stream().map(TypedWord::text).toList();
    }
}
