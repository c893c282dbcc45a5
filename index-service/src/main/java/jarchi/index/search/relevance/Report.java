package jarchi.index.search.relevance;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Shows figures as a table, and the searches that were answered worst. */
final class Report {
    private static final int WORST = 10;
    private static final int SHOWN = 3;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** @param before what is recorded; figures that differ by more than the tolerance show by how much */
    void table(Scores now, Scores before) {
        out.println("| set | language | searches | nDCG@10 | recall@10 | MRR@10 |");
        out.println("|---|---|---|---|---|---|");
        now.scores().forEach((group, score) -> {
            Scores.Score then = before.get(group);
            Figures old = then == null ? score.figures() : then.figures();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %s | %s | %s |%n",
                    group.set(),
                    group.language(),
                    score.searches(),
                    figure(score.figures().ndcg(), old.ndcg()),
                    figure(score.figures().recall(), old.recall()),
                    figure(score.figures().reciprocalRank(), old.reciprocalRank()));
        });
    }

    void againstStock(Scores ours, Scores stock) {
        out.println(
                "| set | language | searches | nDCG@10 | stock | difference | recall@10 | stock | MRR@10 | stock |");
        out.println("|---|---|---|---|---|---|---|---|---|---|");
        ours.scores().forEach((group, score) -> {
            Figures our = score.figures();
            Figures their = stock.scores().getOrDefault(group, score).figures();
            out.printf(
                    Locale.ROOT,
                    "| %s | %s | %d | %.3f | %.3f | %+.3f | %.3f | %.3f | %.3f | %.3f |%n",
                    group.set(),
                    group.language(),
                    score.searches(),
                    our.ndcg(),
                    their.ndcg(),
                    our.ndcg() - their.ndcg(),
                    our.recall(),
                    their.recall(),
                    our.reciprocalRank(),
                    their.reciprocalRank());
        });
    }

    void worst(List<Answered> answered, Map<String, JudgedArticle> articles) {
        List<Answered> worst = answered.stream()
                .filter(one -> one.figures().ndcg() < 1)
                .sorted(Comparator.comparingDouble(
                                (Answered one) -> one.figures().ndcg())
                        .thenComparing(one -> one.set() + one.search().id()))
                .limit(WORST)
                .toList();
        out.println(worst.isEmpty() ? "Every search is answered as well as can be." : "The worst answers:");
        worst.forEach(one -> show(one, articles));
    }

    private void show(Answered one, Map<String, JudgedArticle> articles) {
        out.printf(
                Locale.ROOT,
                "%.2f  %s %s (%s): %s%s%n",
                one.figures().ndcg(),
                one.set(),
                one.search().id(),
                one.search().language().tag(),
                one.search().text(),
                one.isRefused() ? "  [refused]" : "");
        missed(one)
                .forEach(id ->
                        out.printf(Locale.ROOT, "        %s wanted %s%n", place(one, id), words(id, one, articles)));
        one.found().stream()
                .limit(SHOWN)
                .forEach(id ->
                        out.printf(Locale.ROOT, "        %s found  %s%n", place(one, id), words(id, one, articles)));
        if (one.found().isEmpty()) {
            out.println("           nothing found");
        }
    }

    private static Stream<String> missed(Answered one) {
        return one.search().grades().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .filter(id -> place(one, id).compareTo(" 1.") != 0)
                .limit(SHOWN);
    }

    private static String place(Answered one, String id) {
        int place = one.found().indexOf(id);
        return place < 0 ? " – " : "%2d.".formatted(place + 1);
    }

    private static String words(String id, Answered one, Map<String, JudgedArticle> articles) {
        JudgedArticle article = articles.get(id);
        return "%d  %s  %s".formatted(one.search().grade(id), id, article == null ? "" : article.title());
    }

    private static String figure(double now, double then) {
        return Math.abs(now - then) > Scores.TOLERANCE
                ? String.format(Locale.ROOT, "%.3f (%+.3f)", now, now - then)
                : String.format(Locale.ROOT, "%.3f", now);
    }
}
