package jarchi.benchmarks;

import jarchi.people.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * How many articles a second come from a full log into an empty index, and onto an index that has them all already in the
 * same versions; in turns with a bare bulk loader of the same documents, again and again.
 */
public final class IndexingRate {
    /** As {@code spring.kafka.consumer.max-poll-records} and {@code spring.kafka.listener.concurrency}. */
    private static final int AT_ONCE = 500;

    private static final int CONSUMERS = 2;
    private static final long BETWEEN_LOOKS = 50_000_000;

    private final ReadersSide side;
    private final int articles;
    private final int runs;
    private final List<Double> cold = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();
    private final List<Double> replayed = new ArrayList<>();

    private IndexingRate(ReadersSide side, int articles, int runs) {
        this.side = side;
        this.articles = articles;
        this.runs = runs;
    }

    /**
     * @param arguments how many articles, how often, and a folder of texts to make them of; 15,000, 5 and those of the
     *     project if not said
     */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        var side = ReadersSide.start();
        side.log(0, articles, ReadersSide.news(List.of(arguments), 2)::text);
        new IndexingRate(side, articles, runs).run();
        System.exit(0);
    }

    private void run() throws Exception {
        try (var group = new IndexGroup(side.stack())) {
            // The first time is not counted: it is that of a cold start
            side.stack().index().start();
            side.awaitSearchable(articles);
            var loader = new BulkLoader(side.elasticsearch(), articles, AT_ONCE, CONSUMERS);
            loader.rate();
            for (int run = 0; run < runs; run++) {
                note("into an empty index", cold, again(group));
                note("floor: a bare bulk loader", bare, loader.rate());
            }
            for (int run = 0; run < runs; run++) {
                side.stack().index().stop();
                group.startOver();
                side.stack().index().start();
                note("onto the full index", replayed, group.rate());
            }
        }
        report();
    }

    /** The index goes, another is made and filled from the beginning of the log. */
    private double again(IndexGroup group) throws Exception {
        side.awaitSearchable(articles);
        String index = side.elasticsearch()
                .json("/articles/_settings")
                .propertyNames()
                .iterator()
                .next();
        Web.send(side.elasticsearch().to("/" + index).DELETE());
        while (side.elasticsearch().get("/articles/_settings").statusCode() != 200) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
        return group.rate();
    }

    private static void note(String what, List<Double> rates, double rate) {
        rates.add(rate);
        System.out.printf("%s: %.0f a second%n", what, rate);
    }

    private void report() {
        System.out.println(
                "| | articles | runs | articles/s, median | least | most | ÷ floor | ÷ into an empty index |");
        System.out.println("|---|---|---|---|---|---|---|---|");
        row("log → an empty index", cold);
        row("floor: a bare bulk loader", bare);
        row("log → the full index, same ids and versions", replayed);
    }

    private void row(String what, List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        System.out.printf(
                "| %s | %d | %d | %.0f | %.0f | %.0f | %.2f | %.2f |%n",
                what,
                articles,
                runs,
                median(rates),
                sorted.getFirst(),
                sorted.getLast(),
                median(rates) / median(bare),
                median(rates) / median(cold));
    }

    private static double median(List<Double> rates) {
        return rates.stream().sorted().toList().get(rates.size() / 2);
    }
}
