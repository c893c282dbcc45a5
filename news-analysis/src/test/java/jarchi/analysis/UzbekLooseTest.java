package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.query.OneArticle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What finds what when apostrophes were left out, or Cyrillic was typed on a Russian keyboard. */
class UzbekLooseTest {
    @Test
    void wordsTypedWithoutTheLettersOfUzbekFindThem() {
        var pairs = Stream.concat(
                        TestLists.rows("uzbek-news-pairs.tsv").stream(), TestLists.rows("uzbek-pairs.tsv").stream())
                .filter(pair -> pair.get(0).equals("L"))
                .toList();
        int found = 0;
        for (var pair : pairs) {
            if (finds(pair.get(1), pair.get(2))) {
                found++;
            } else {
                System.out.println("not found: " + pair);
            }
        }
        System.out.printf("loose: %d of %d pairs meet%n", found, pairs.size());

        assertThat(found / (double) pairs.size()).isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @CsvSource({
        "oʻzbek, ozbek",
        "o'tgan, otgan",
        "ўқувчи, укувчи",
        "öqituvchi, oqituvchi",
    })
    void whoTypesTheLettersMeansThem(String typed, String written) {
        assertThat(finds(typed, written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ot, oʻt",
        "otlar, oʻtlar",
        "boyning, boʻyning",
        "qolish, qoʻlish",
        "olim, oʻlim",
        "olimlar, oʻlimlar",
        "oynani, oʻynani",
        "уйларда, ўйларда",
        "кул, қўл",
        "xat, hat",
        "boʻsh, bosh",
        "bosh, boʻsh",
    })
    void aWordThatIsOneAlreadyStaysAlone(String typed, String written) {
        assertThat(finds(typed, written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ozbekistonu, Ўзбекистон",
        "uzbekiston, Oʻzbekiston",
        "узбакистон, Oʻzbekiston",
        "bosqon, boʻsqan",
        "олмас, Oʻlmas",
        "полат, Пўлат",
        "торам, тўрам"
    })
    void onlyTheMissingLettersAreMadeUpFor(String typed, String written) {
        assertThat(finds(typed, written)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "\"ozbekiston respublikasi\", Oʻzbekiston Respublikasining",
        "\"узбекистон республикаси\", Oʻzbekiston Respublikasining",
        "\"узбекистон республикаси\", Ўзбекистон Республикасида",
        "ozbekiston-xitoy, Oʻzbekiston — Xitoy"
    })
    void aPhraseIsLooseAsAWhole(String typed, String written) {
        assertThat(finds(typed, written)).isTrue();
    }

    @Test
    void whatIsExcludedIsLooseToo() {
        assertThat(finds("bank -ozbekiston", "bank")).isTrue();
        assertThat(finds("bank -ozbekiston", "Oʻzbekistonda bank")).isFalse();
    }

    private static boolean finds(String typed, String written) {
        return new OneArticle("uz-Latn", written).isFoundBy(typed);
    }
}
