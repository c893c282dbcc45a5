package jarchi.index.search.relevance;

import java.io.PrintStream;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The searches of one folder as the site answers them, and as the stock choice does. */
record Evaluation(JudgedFolder folder, List<Answered> ours) {
    static Evaluation of(JudgedFolder folder, ConfigurableApplicationContext product, PrintStream out) {
        try (var ranking = new ProductRanking(product)) {
            ranking.fill(
                    folder.articles().values(),
                    new Progress(out, "Indexing articles", folder.articles().size()));
            return new Evaluation(folder, Answered.by(ranking, folder, searching(folder, out)));
        }
    }

    Scores scores() {
        return Scores.of(ours);
    }

    Scores stock(PrintStream out) {
        var ranking = new StockRanking(folder.articles().values());
        return Scores.of(Answered.by(ranking, folder, searching(folder, out)));
    }

    long refused() {
        return ours.stream().filter(Answered::isRefused).count();
    }

    private static Progress searching(JudgedFolder folder, PrintStream out) {
        return new Progress(out, "Searching", folder.searches());
    }
}
