package jarchi.stack.command;

import jarchi.stack.LocalProcess;
import jarchi.stack.LocalStack;
import jarchi.stack.process.ServerFailed;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Watches the parts of a running stack and starts again what has died, later and later while it keeps dying. */
final class Supervisor {
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Duration WELL = Duration.ofMinutes(2);

    private final LocalStack stack;
    private final PrintStream out;
    private volatile boolean ending;

    Supervisor(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    /** Returns when {@link #end} was called. */
    void watch() {
        try (ExecutorService watchers = Executors.newCachedThreadPool()) {
            stack.parts().forEach(part -> watchers.execute(() -> watch(part)));
        }
    }

    /** No part is started from now on; all are ended in order. */
    void end() {
        ending = true;
        stack.stop();
    }

    private void watch(LocalProcess part) {
        int times = 0;
        long cameBackAt = System.nanoTime();
        while (!ending) {
            if (!part.isRunning()) {
                times = System.nanoTime() - cameBackAt > WELL.toNanos() ? 1 : times + 1;
                bringBack(part, pauseAfter(times));
                cameBackAt = System.nanoTime();
            }
            sleep(LOOK);
        }
    }

    private void bringBack(LocalProcess part, Duration pause) {
        Integer code = part.process().exitCode();
        say("%s has stopped%s and is started again in %d s; what the others have for it waits. %s"
                .formatted(
                        part.name(),
                        code == null ? "" : " (exit code %d)".formatted(code),
                        pause.toSeconds(),
                        part.process().lastWords()));
        sleep(pause);
        try {
            if (!ending) {
                part.start();
                say(part.name() + " is ready again.");
            }
        } catch (ServerFailed e) {
            say(String.valueOf(e.getMessage()));
        }
    }

    private void say(String sentence) {
        if (!ending) {
            out.println(sentence);
            out.flush();
        }
    }

    static Duration pauseAfter(int times) {
        Duration pause = Duration.ofSeconds(1L << Math.min(times - 1, 10));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    private void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        try {
            while (!ending && System.nanoTime() < end) {
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ending = true;
        }
    }
}
