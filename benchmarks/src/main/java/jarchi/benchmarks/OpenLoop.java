package jarchi.benchmarks;

import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Begins work at its own time, whether or not what came before has ended, and counts from the moment at which each should
 * have begun: one slow answer cannot hide those that it kept waiting.
 */
final class OpenLoop {
    private static final int SECONDS_BETWEEN_WORDS = 10;

    private final int perSecond;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    OpenLoop(int perSecond) {
        this.perSecond = perSecond;
    }

    /** One piece of the work, by its number. */
    interface Work {
        void run(int number) throws Exception;
    }

    /** Returns when all has ended; throws if any has failed. */
    void run(int from, int to, Work work, Times times) throws Exception {
        var ended = new AtomicInteger();
        long start = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = from; i < to && failure.get() == null; i++) {
                int number = i;
                long due = start + (number - from) * 1_000_000_000L / perSecond;
                await(due);
                threads.execute(() -> {
                    one(number, due, work, times);
                    ended.incrementAndGet();
                });
                say(number - from + 1, to - from, ended.get());
            }
        }
        Exception failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void one(int number, long due, Work work, Times times) {
        try {
            work.run(number);
            times.add((System.nanoTime() - due) / 1e6);
        } catch (Exception e) {
            failure.compareAndSet(null, e);
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private void say(int begun, int all, int ended) {
        if (begun % (SECONDS_BETWEEN_WORDS * perSecond) == 0) {
            System.out.printf(
                    "%d of %d, %d under way, %d s left%n", begun, all, begun - ended, (all - begun) / perSecond);
        }
    }
}
