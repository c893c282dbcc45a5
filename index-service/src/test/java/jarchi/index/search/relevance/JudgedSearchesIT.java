package jarchi.index.search.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.TestServers;
import jarchi.stack.process.Repository;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The search answers the project's own judged searches as well as it did when the figures were last recorded. */
class JudgedSearchesIT {
    private static final Path NEWS = Repository.root().resolve("relevance/news");

    @Test
    void noFigureFalls() {
        String server =
                "--spring.elasticsearch.uris=" + TestServers.elasticsearch().uri();
        try (var product = RelevanceApplication.product(server)) {
            var evaluation = Evaluation.of(JudgedFolder.read(NEWS), product, System.out);
            Scores now = evaluation.scores();
            Scores recorded = Scores.recorded(NEWS);

            new Report(System.out).table(now, recorded);
            assertThat(now.scores()).containsOnlyKeys(recorded.scores().keySet());
            assertThat(now.fallenFrom(recorded))
                    .as("./jarchi relevance shows which searches; a wanted change is recorded by its --record")
                    .isEmpty();
        }
    }
}
