package jarchi.benchmarks;

import jarchi.people.Web;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** How long the index takes to be made anew beside the one that is served, from asking for it until it is served. */
public final class RebuildRate {
    private static final long BETWEEN_LOOKS = 100_000_000;

    private RebuildRate() {}

    /**
     * @param arguments how many articles, how often, and a folder of texts to make them of; 15,000, 3 and those of the
     *     project if not said
     */
    public static void main(String... arguments) throws Exception {
        int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var side = ReadersSide.start();
        side.log(0, articles, ReadersSide.news(List.of(arguments), 2)::text);
        side.stack().index().start();
        side.awaitSearchable(articles);
        var index = new Web(side.stack().index().url());
        for (int run = 0; run < runs; run++) {
            double seconds = rebuild(index);
            System.out.printf(
                    "beside the one that is served, until it is served: %.1f s, %.0f a second%n",
                    seconds, articles / seconds);
            side.awaitSearchable(articles);
        }
        System.exit(0);
    }

    private static double rebuild(Web index) throws InterruptedException {
        String before = index.json("/actuator/rebuild").path("served").asString();
        long from = System.nanoTime();
        var asked = index.postJson(index.to("/actuator/rebuild"), Map.of("why", "benchmark"));
        JsonNode state = Web.JSON.readTree(asked.body());
        while (state.path("served").asString().equals(before)) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            state = index.json("/actuator/rebuild");
        }
        return BulkFloors.secondsSince(from);
    }
}
