package jarchi.stack.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Has the search index made anew from the log, beside the one that stands, and shows how far it is. */
@Command(
        name = "rebuild",
        description = {
            "Make the search index anew from the log, while readers are served from the one that stands.",
            "Interrupted, the rebuild goes on; the same command shows how far it is. Exit code 0 when the new one is served."
        },
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    @Mixin
    private Place place = new Place();

    @Option(names = "--why", defaultValue = "asked at the command line", description = "For the log of index-service.")
    private String why = "";

    @Option(
            names = "--even-if-fewer",
            description = "Serve the new index even if it has fewer articles than the old one.")
    private boolean evenIfFewer;

    @Override
    public Integer call() {
        var index = new IndexService(place.run().stack().index().url());
        var progress = new ProgressLine(System.out, "rebuild");
        long begin = System.nanoTime();
        JsonNode state = index.beginRebuild(why, evenIfFewer);
        String next = state.path("next").asString("");
        while (state.path("next").isString()) {
            next = state.path("next").asString();
            progress.show(words(state));
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            state = index.rebuild();
        }
        if (!state.path("served").asString("").equals(next)) {
            throw new Refused("The rebuild was given up: %s. %s goes on being served."
                    .formatted(
                            state.path("waiting").asString("see ./jarchi logs index-service"),
                            state.path("served").asString("The old index")));
        }
        progress.end("%s is served, after %.1f s".formatted(next, (System.nanoTime() - begin) / 1e9));
        return 0;
    }

    /** How far it is, and what it waits for if it does. */
    static String words(JsonNode state) {
        JsonNode waiting = state.path("waiting");
        return "%d %%, %d left%s"
                .formatted(
                        state.path("percent").asInt(),
                        state.path("left").asLong(),
                        waiting.isString() ? ", waiting: " + waiting.asString() : "");
    }
}
