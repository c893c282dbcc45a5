package jarchi.ingest.check.link;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What became of links that were tried lately. Who asks waits a moment only; what was begun goes on and is remembered. */
@Component
public class TriedLinks implements AutoCloseable {
    private static final Set<Integer> WEB = Set.of(-1, 80, 443);

    private final LinkSettings settings;
    private final LinkCalls calls;
    private final Clock clock;
    private final Semaphore turns;
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<URI, Tried> tried;

    @Autowired
    TriedLinks(LinkSettings settings, Clock clock) {
        this(settings, clock, new LinkCalls(settings, new PublicAddresses(), WEB));
    }

    TriedLinks(LinkSettings settings, Clock clock, LinkCalls calls) {
        this.settings = settings;
        this.clock = clock;
        this.calls = calls;
        this.turns = new Semaphore(settings.atOnce());
        this.tried = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<URI, Tried> eldest) {
                return size() > settings.mostRemembered();
            }
        });
    }

    /** Of each address what is known, after at most as long as the settings allow. */
    public Map<URI, Outcome> of(Collection<URI> addresses) {
        long end = System.nanoTime() + settings.within().toNanos();
        var running = new HashMap<URI, Future<Outcome>>();
        addresses.stream().limit(settings.most()).forEach(address -> running.put(address, begin(address)));
        var outcomes = new HashMap<URI, Outcome>();
        addresses.forEach(address -> outcomes.put(address, waited(running.get(address), end)));
        return outcomes;
    }

    private Future<Outcome> begin(URI address) {
        synchronized (tried) {
            var known = tried.get(address);
            if (known != null && known.until().isAfter(clock.instant())) {
                return known.outcome();
            }
            tried.remove(address);
            var now = new Tried(
                    background.submit(() -> call(address)), clock.instant().plus(settings.remembered()));
            tried.put(address, now);
            return now.outcome();
        }
    }

    /** What did not answer is not held against it for long: it is forgotten, and tried again when somebody asks. */
    private Outcome call(URI address) throws InterruptedException {
        if (!settings.tried()) {
            return Outcome.UNKNOWN;
        }
        turns.acquire();
        try {
            return calls.isThere(address) ? Outcome.FINE : Outcome.BROKEN;
        } catch (IOException e) {
            tried.remove(address);
            return Outcome.UNKNOWN;
        } finally {
            turns.release();
        }
    }

    private static Outcome waited(@Nullable Future<Outcome> outcome, long end) {
        if (outcome == null) {
            return Outcome.UNKNOWN;
        }
        try {
            return outcome.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.UNKNOWN;
        } catch (ExecutionException | TimeoutException e) {
            return Outcome.UNKNOWN;
        }
    }

    @Override
    public void close() throws IOException {
        background.shutdownNow();
        calls.close();
    }

    /** What is known of an address. */
    public enum Outcome {
        FINE,
        BROKEN,
        /** It did not answer in time, may not be asked, or there are too many: whoever decides may look themselves. */
        UNKNOWN
    }

    private record Tried(Future<Outcome> outcome, Instant until) {}
}
