package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that must meet and words that must not: a list from grammars, and one of twice its length from the news. */
class UzbekPairsTest {
    private final Analyzer uzbek = NewsAnalyzers.stemmed("uz-Latn");

    @ParameterizedTest
    @CsvSource({"uzbek-pairs.tsv, 1.0", "uzbek-news-pairs.tsv, 0.99"})
    void theSameWordMeetsAndAnotherDoesNot(String list, double least) {
        var pairs = TestLists.rows(list);
        var same = pairs.stream().filter(pair -> pair.get(0).equals("S")).toList();
        var others = pairs.stream().filter(pair -> pair.get(0).startsWith("N")).toList();

        var missed = same.stream().filter(pair -> !meets(pair)).toList();
        var confused = others.stream().filter(this::meets).toList();
        var share = 1 - missed.size() / (double) same.size();
        System.out.printf(
                "%s: %d of %d must-match meet (%.3f), %d of %d must-not meet%n",
                list, same.size() - missed.size(), same.size(), share, confused.size(), others.size());

        assertThat(share).as("missed: %s", missed).isGreaterThanOrEqualTo(least);
        assertThat(confused).isEmpty();
    }

    private boolean meets(List<String> pair) {
        var asked = new ArrayList<>(Tokens.of(uzbek, pair.get(1)));
        return asked.size() == 1 && asked.equals(Tokens.of(uzbek, pair.get(2)));
    }
}
