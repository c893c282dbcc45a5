package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** News in Latin beside the same in Cyrillic, line by line: word by word they are one. */
class UzbekScriptsTest {
    private static final double LEAST = 0.995;

    private final List<List<String>> lines = TestLists.rows("newstest2019-uz.tsv");

    @ParameterizedTest
    @ValueSource(strings = {"news_uz_exact", "news_uz"})
    void aWordIsTheSameInBothScripts(String analyzer) {
        assertThat(share(NewsAnalyzers.create(analyzer), UnaryOperator.identity()))
                .isGreaterThanOrEqualTo(LEAST);
        assertThat(share(NewsAnalyzers.create(analyzer), Spellings::of2026)).isGreaterThanOrEqualTo(LEAST);
    }

    private double share(Analyzer analyzer, UnaryOperator<String> spelling) {
        int words = 0;
        int same = 0;
        for (var line : lines) {
            var latin = Tokens.of(analyzer, spelling.apply(line.get(1)));
            var cyrillic = Tokens.of(analyzer, line.get(2));
            words += latin.size();
            for (int i = 0; i < Math.min(latin.size(), cyrillic.size()); i++) {
                if (latin.get(i).equals(cyrillic.get(i))) {
                    same++;
                }
            }
        }
        System.out.printf("Latin = Cyrillic for %d of %d words (%.4f)%n", same, words, same / (double) words);
        return same / (double) words;
    }
}
