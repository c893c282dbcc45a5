package jarchi.index.search.relevance;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** Tells how far a long piece of work has come, and how fast: in a line that moves, or where nobody looks now and then. */
final class Progress {
    private static final long FIRST = TimeUnit.SECONDS.toNanos(2);
    private static final long OFTEN = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long SELDOM = TimeUnit.SECONDS.toNanos(10);

    private final PrintStream out;
    private final boolean isTerminal = Boolean.getBoolean("jarchi.terminal");
    private final String what;
    private final long all;
    private final long begin = System.nanoTime();
    private long done;
    private long shownAt;

    Progress(PrintStream out, String what, long all) {
        this.out = out;
        this.what = what;
        this.all = all;
    }

    void oneMore() {
        done++;
        long now = System.nanoTime();
        boolean isDue = shownAt == 0 ? now - begin > FIRST : now - shownAt > (isTerminal ? OFTEN : SELDOM);
        if (isDue) {
            shownAt = now;
            out.print(isTerminal ? "\r\033[K" + words(now) : words(now) + "\n");
            out.flush();
        }
        if (done == all && shownAt != 0 && isTerminal) {
            out.print("\r\033[K");
            out.flush();
        }
    }

    private String words(long now) {
        double seconds = (now - begin) / 1e9;
        double rate = done / seconds;
        return "%s: %d of %d, %.0f a second, %.0f s left".formatted(what, done, all, rate, (all - done) / rate);
    }
}
