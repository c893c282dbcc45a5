package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class UzbekPairsTest {
    private final Analyzer uzbek = NewsAnalyzers.stemmed("uz-Latn");

    @ParameterizedTest
    @CsvFileSource(
            resources = "uzbek-pairs.tsv",
            delimiter = '\t',
            quoteCharacter = '\u0001',
            ignoreLeadingAndTrailingWhitespace = false)
    void aPairMeetsOrStaysApart(String tier, String query, String document) {
        var asked = Tokens.of(uzbek, query);
        var written = Tokens.of(uzbek, document);

        assertThat(asked).hasSize(1);
        if (tier.equals("S")) {
            assertThat(written).isEqualTo(asked);
        } else {
            assertThat(written).hasSize(1).isNotEqualTo(asked);
        }
    }
}
