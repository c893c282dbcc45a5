package jarchi.stack.command;

import jarchi.stack.LocalStack;
import jarchi.stack.Server;
import jarchi.stack.StackStart;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tells how far the start has come: a line for each part, and what is being waited for. */
final class Screen implements StackStart.Progress, AutoCloseable {
    private static final int QUIET_SECONDS = 10;

    private final PrintStream out;
    private final LocalStack stack;
    private final boolean isTerminal;
    private final Map<String, Long> starting = new ConcurrentSkipListMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Future<?> ticking;
    private int seconds;

    Screen(PrintStream out, LocalStack stack) {
        this.out = out;
        this.stack = stack;
        this.isTerminal = Boolean.getBoolean("jarchi.terminal");
        ticking = clock.scheduleAtFixedRate(this::everySecond, 1, 1, TimeUnit.SECONDS);
    }

    @Override
    public void starts(Server part) {
        starting.put(part.name(), System.nanoTime());
        String after = stack.neededBy(part).stream().map(Server::name).collect(Collectors.joining(" and "));
        say("  %-16s starts%s".formatted(part.name(), after.isEmpty() ? "" : ", " + after + " being ready"));
    }

    @Override
    public void isReady(Server part, Duration took) {
        starting.remove(part.name());
        say("  %-16s ready after %.1f s".formatted(part.name(), took.toMillis() / 1000.0));
    }

    synchronized void say(String line) {
        if (isTerminal) {
            out.print("\r\033[K");
        }
        out.println(line);
        out.flush();
        seconds = 0;
    }

    private synchronized void everySecond() {
        seconds++;
        if (starting.isEmpty()) {
            return;
        }
        if (isTerminal) {
            out.print("\r\033[K  waiting for " + waiting());
            out.flush();
        } else if (seconds >= QUIET_SECONDS) {
            say("  waiting for " + waiting());
        }
    }

    private String waiting() {
        long now = System.nanoTime();
        return starting.entrySet().stream()
                .map(part ->
                        "%s (%d s)".formatted(part.getKey(), TimeUnit.NANOSECONDS.toSeconds(now - part.getValue())))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        ticking.cancel(true);
        clock.shutdownNow();
        synchronized (this) {
            if (isTerminal) {
                out.print("\r\033[K");
                out.flush();
            }
        }
    }
}
