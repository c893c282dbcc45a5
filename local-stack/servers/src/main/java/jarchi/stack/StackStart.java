package jarchi.stack;

import jarchi.stack.process.ServerFailed;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the parts of a stack side by side, each when those that it needs are ready. */
public final class StackStart {
    private final LocalStack stack;
    private final Progress progress;

    public StackStart(LocalStack stack, Progress progress) {
        this.stack = stack;
        this.progress = progress;
    }

    /** Hears how far the parts have come; called from several threads. */
    public interface Progress {
        Progress NONE = new Progress() {};

        default void starts(Server part) {}

        default void isReady(Server part, Duration took) {}
    }

    /** Returns when all are ready; throws {@link ServerFailed} when one has failed and the others have settled. */
    public void run() {
        Map<LocalProcess, CompletableFuture<Void>> started = new LinkedHashMap<>();
        // Not virtual ones: the first to load a class from a nested jar may block all that there is to run the others
        // on
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            for (LocalProcess part : stack.parts()) {
                List<CompletableFuture<Void>> needed =
                        stack.neededBy(part).stream().map(started::get).toList();
                started.put(part, all(needed).thenRunAsync(() -> start(part), threads));
            }
            all(started.values()).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof ServerFailed failed) {
                throw failed;
            }
            throw e;
        }
    }

    private static CompletableFuture<Void> all(Collection<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    private void start(Server part) {
        if (part.isRunning()) {
            return;
        }
        progress.starts(part);
        long from = System.nanoTime();
        part.start();
        progress.isReady(part, Duration.ofNanos(System.nanoTime() - from));
    }
}
