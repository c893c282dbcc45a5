package jarchi.benchmarks;

import jarchi.people.Web;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * So many searches a second over many articles, each at its own time whether or not the ones before have their answers;
 * then as many completions of what is being typed. Before each, as its floor, the same ones one after the other.
 */
public final class SearchLoad {
    private static final long SEED = 20_261_128;
    private static final int WARM_UP_SECONDS = 20;
    private static final int SHORTEST = 2;

    private final Web site;
    private final int perSecond;
    private final int seconds;

    private SearchLoad(ReadersSide side, int perSecond, int seconds) {
        this.site = new Web(side.stack().index().url());
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /**
     * @param arguments how many articles, how many searches a second, for how many seconds, and a folder of texts to make
     *     the articles of; 200,000, 50, 60 and those of the project if not said
     */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        int perSecond = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 50;
        int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 60;
        var side = ReadersSide.start();
        side.log(0, articles, ReadersSide.news(List.of(arguments), 3)::text);
        side.stack().index().start();
        side.awaitSearchable(articles);
        new SearchLoad(side, perSecond, seconds).run();
        System.exit(0);
    }

    private void run() throws Exception {
        List<JudgedSearch> searches = new ArrayList<>(JudgedSearch.all());
        Collections.shuffle(searches, new Random(SEED));
        List<Asked> whole = searches.stream()
                .map(one -> asked("/api/search", one, one.words()))
                .toList();
        List<Asked> typed = searches.stream()
                .flatMap(one -> IntStream.rangeClosed(SHORTEST, one.words().length())
                        .mapToObj(
                                length -> asked("/api/suggest", one, one.words().substring(0, length))))
                .toList();
        String heading = "| | n | p50 ms | p99 ms | max ms | p50 ÷ floor |\n|---|---|---|---|---|---|\n";
        System.out.print(heading + measure("search", whole) + heading + measure("suggest", typed));
    }

    /** A request of somebody who reads this language. */
    private record Asked(String path, String language) {}

    private static Asked asked(String api, JudgedSearch search, String words) {
        return new Asked(api + "?q=" + Web.encoded(words), search.language().tag());
    }

    private String measure(String what, List<Asked> all) throws Exception {
        var floor = new Times("floor: " + what + ", one after the other");
        var loaded = new Times("%s, %d a second".formatted(what, perSecond));
        var loop = new OpenLoop(perSecond);
        int warmUps = WARM_UP_SECONDS * perSecond;
        loop.run(0, warmUps, number -> ask(all.get(number % all.size())), new Times("warm-up"));
        for (int i = 0; i < warmUps; i++) {
            long from = System.nanoTime();
            ask(all.get(i % all.size()));
            floor.add(BulkFloors.secondsSince(from) * 1e3);
        }
        int last = warmUps + seconds * perSecond;
        loop.run(warmUps, last, number -> ask(all.get(number % all.size())), loaded);
        return "%s%n%s%n".formatted(loaded.row(floor), floor.row(floor));
    }

    private void ask(Asked asked) {
        var answer = Web.send(site.to(asked.path()).header("Accept-Language", asked.language()));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(asked.path() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }
}
