package jarchi.index.search.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How good an answer is, from 0 to 1, as TREC's {@code trec_eval} computes it (its {@code ndcg_cut.10}, {@code recall.10}
 * and {@code recip_rank}, of the first ten).
 *
 * @param ndcg the sum of grade ÷ log2(rank + 1) over the first ten, divided by that of the best order there can be
 * @param recall the share of the articles that answer which are among the first ten
 * @param reciprocalRank 1 ÷ the rank of the first article that answers, 0 if none is among the first ten
 */
record Figures(double ndcg, double recall, double reciprocalRank) {
    /** So many results are looked at: a reader's first page. */
    static final int DEPTH = 10;

    static Figures of(List<String> found, JudgedSearch search) {
        List<Integer> grades = found.stream().limit(DEPTH).map(search::grade).toList();
        List<Integer> best = search.grades().values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        long answers = grades.stream().filter(grade -> grade > 0).count();
        return new Figures(
                gain(grades) / gain(best), (double) answers / search.grades().size(), reciprocalRank(grades));
    }

    static Figures mean(Collection<Figures> all) {
        return new Figures(
                all.stream().mapToDouble(Figures::ndcg).average().orElse(0),
                all.stream().mapToDouble(Figures::recall).average().orElse(0),
                all.stream().mapToDouble(Figures::reciprocalRank).average().orElse(0));
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < grades.size(); i++) {
            gain += grades.get(i) * Math.log(2) / Math.log(i + 2);
        }
        return gain;
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (int i = 0; i < grades.size(); i++) {
            if (grades.get(i) > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }
}
