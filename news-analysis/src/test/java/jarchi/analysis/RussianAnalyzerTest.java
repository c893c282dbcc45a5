package jarchi.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RussianAnalyzerTest {
    private final Analyzer stemmed = NewsAnalyzers.stemmed("ru");
    private final Analyzer exact = NewsAnalyzers.exact("ru");

    @ParameterizedTest
    @ValueSource(strings = {"технопарк", "Технопарка", "технопарков", "технопарками", "ТЕХНОПАРКЕ", "техно\u00ADпарк"})
    void theCasesOfAWordAreOne(String form) {
        assertThat(Tokens.of(stemmed, form)).containsExactly("технопарк");
    }

    @Test
    void yoIsAsGoodAsYe() {
        assertThat(Tokens.of(exact, "ёлка Елка е\u0308лка")).containsOnly("елка");
    }

    @Test
    void theMarkOfShortIBelongsToTheLetterAndAStressMarkDoesNot() {
        assertThat(Tokens.of(exact, "и\u0306од за\u0301мок")).containsExactly("йод", "замок");
    }

    @Test
    void wordsInLatinLettersAreOnlyMadeSmall() {
        assertThat(Tokens.of(stemmed, "IT Park Oʻzbekiston O'zbekiston Özbekiston services"))
                .containsExactly("it", "park", "ozbekiston", "ozbekiston", "ozbekiston", "services");
    }

    @Test
    void aHighlightMarksExactlyTheWord() {
        assertThat(Tokens.marked(stemmed, "В «технопарках» — 'стартапы'."))
                .containsExactly("В", "технопарках", "стартапы");
    }

    @Test
    void uzbekRulesStayOut() {
        assertThat(Tokens.of(stemmed, "щетка зарядка")).containsExactly("щетк", "зарядк");
    }
}
