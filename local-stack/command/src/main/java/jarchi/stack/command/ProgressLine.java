package jarchi.stack.command;

import java.io.PrintStream;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** How far a long work is, in one line that moves; where nobody looks, a line now and then. */
final class ProgressLine {
    private static final int WIDTH = 30;
    private static final Duration QUIET = Duration.ofSeconds(10);

    private final boolean isTerminal = Boolean.getBoolean("jarchi.terminal");
    private final PrintStream out;
    private final String name;
    private long shownAt;

    ProgressLine(PrintStream out, String name) {
        this.out = out;
        this.name = name;
    }

    void show(JsonNode now) {
        show(words(now));
    }

    void show(String words) {
        long time = System.nanoTime();
        if (isTerminal) {
            out.print("\r\033[K" + name + " " + words);
            out.flush();
        } else if (shownAt == 0 || time - shownAt > QUIET.toNanos()) {
            out.println(name + " " + words);
            shownAt = time;
        }
    }

    void end(JsonNode now) {
        end(words(now));
    }

    void end(String words) {
        out.println((isTerminal ? "\r\033[K" : "") + name + " " + words);
    }

    static String words(JsonNode now) {
        int percent = now.path("percent").asInt();
        int full = percent * WIDTH / 100;
        JsonNode left = now.path("secondsLeft");
        return "[%s%s] %d %%, %d rows, %.0f rows/s%s"
                .formatted(
                        "#".repeat(full),
                        ".".repeat(WIDTH - full),
                        percent,
                        now.path("rows").asLong(),
                        now.path("rowsPerSecond").asDouble(),
                        left.isNumber() ? ", " + left.asLong() + " s left" : "");
    }
}
