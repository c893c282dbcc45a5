package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnalyzerTest {
    private final Analyzer stemmed = NewsAnalyzers.stemmed("en");
    private final Analyzer exact = NewsAnalyzers.exact("en");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "technopark",
                "Technoparks",
                "TECHNOPARK’S",
                "technopark's",
                "technopark`s",
                "technoparkʼs",
                "technoparks'",
            })
    void theFormsOfAWordAreOne(String form) {
        assertThat(Tokens.of(stemmed, form)).containsExactly("technopark");
    }

    @Test
    void otherApostrophesAreLeftOut() {
        assertThat(Tokens.of(exact, "O'Brien’s don't O‘zbekiston Oʻzbekiston Ozbekiston"))
                .containsExactly("obrien", "dont", "ozbekiston", "ozbekiston", "ozbekiston");
    }

    @Test
    void accentsAreLeftOut() {
        assertThat(Tokens.of(exact, "Café cafe\u0301 Özbekiston")).containsExactly("cafe", "cafe", "ozbekiston");
    }

    @Test
    void aHighlightMarksExactlyTheWord() {
        assertThat(Tokens.marked(stemmed, "The ‘technopark’ and its residents’ offices"))
                .containsExactly("The", "technopark", "and", "its", "residents", "offices");
    }
}
