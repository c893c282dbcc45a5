package jarchi.index.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.index.search.relevance.Scores.Group;
import jarchi.index.search.relevance.Scores.Score;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {
    private static final Group NEWS = new Group("news", "uz-Latn");

    @Test
    void whatIsRecordedIsReadAgain(@TempDir Path folder) {
        var scores = scores(0.8125, 0.75, 1);

        assertThat(Scores.recorded(folder).scores()).isEmpty();
        scores.record(folder);
        assertThat(Scores.recorded(folder)).isEqualTo(scores);
    }

    @Test
    void aFigureMayFallByAHundredthAndNoMore() {
        var recorded = scores(0.8, 0.7, 0.9);

        assertThat(scores(0.795, 0.7, 0.95).fallenFrom(recorded)).isEmpty();
        assertThat(scores(0.7899, 0.7, 0.88).fallenFrom(recorded))
                .containsExactly(
                        "nDCG@10 of news uz-Latn fell from 0.8000 to 0.7899",
                        "MRR@10 of news uz-Latn fell from 0.9000 to 0.8800");
    }

    @Test
    void aLanguageOfASetMayNotVanishButSetsNeedNotAllBeAsked() {
        var recorded = scores(0.8, 0.7, 0.9);
        var figures = new Score(3, new Figures(1, 1, 1));

        assertThat(new Scores(Map.of(new Group("news", "ru"), figures)).fallenFrom(recorded))
                .containsExactly("news uz-Latn has no searches any more");
        assertThat(new Scores(Map.of(new Group("titles", "ru"), figures)).fallenFrom(recorded))
                .isEmpty();
    }

    private static Scores scores(double ndcg, double recall, double reciprocalRank) {
        return new Scores(Map.of(NEWS, new Score(3, new Figures(ndcg, recall, reciprocalRank))));
    }
}
