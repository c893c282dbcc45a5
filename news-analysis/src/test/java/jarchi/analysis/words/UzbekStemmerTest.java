package jarchi.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UzbekStemmerTest {
    private final UzbekFold fold = new UzbekFold();
    private final UzbekStemmer stemmer = new UzbekStemmer();

    @ParameterizedTest
    @CsvSource({
        "shaharlarimizdagilarning, şahar",
        "kitoblarimizdan, kitob",
        "vazirligining, vazirlik",
        "ishlari, iş",
        "taʼlim, talim",
        "tizimi, tizim",
        "mitingga, miting",
        "olmani, olma",
        "konstitutsiyaviy, konstitusiyaviy"
    })
    void endingsAreCutAndWordsAreNot(String word, String stem) {
        assertThat(stem(fold.fold(word.replace('\'', Apostrophes.LETTER)).toString()))
                .isEqualTo(stem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oltin", "vazirlik", "mamlakatimizning", "raqamli", "texnologiyalarni", "yoʻnalishlarida",
                        "Ўзбекистонда",
                "boshlanganligi", "qishlogʻida", "koʻngli", "hukumatimiz", "kelayotganlar", "oʻqitilmoqda", "shahri"
            })
    void aStemStaysAsItIs(String word) {
        String stem = stem(fold.fold(Apostrophes.settle(word, true)).toString());

        assertThat(stem(stem)).isEqualTo(stem);
    }

    @Property
    void anyLettersLeaveSomeStemThatIsHardlyLonger(
            @ForAll @CharRange(from = 'a', to = 'z') @StringLength(min = 1, max = 300) String letters) {
        assertThat(stem(letters).length()).isBetween(1, letters.length() + UzbekWords.MOST_LETTERS_ADDED);
    }

    @Property
    void endingsPiledUpInAnyOrderComeOffWithoutHarm(@ForAll List<@CharRange(from = 'a', to = 'n') Character> order) {
        var endings =
                List.of("lar", "i", "si", "ning", "da", "dagi", "imiz", "ga", "ka", "gan", "moqda", "ib", "iş", "di");
        var word = new StringBuilder("texnopark");
        order.forEach(place -> word.append(endings.get(place - 'a')));

        assertThat(stem(word.toString())).isNotEmpty();
    }

    private String stem(String word) {
        stemmer.stem(word.toCharArray(), word.length());
        return new String(stemmer.stem(), 0, stemmer.length());
    }
}
