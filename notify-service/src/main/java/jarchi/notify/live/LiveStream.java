package jarchi.notify.live;

import jarchi.notify.signal.Listening;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads each public change once and hands it to everyone who listens on this instance. */
@Component
public class LiveStream implements SmartLifecycle, Listening {
    private static final Logger log = LoggerFactory.getLogger(LiveStream.class);
    private static final int PAGE = 20;
    private static final int REPLAYS_READING = 4;
    private static final long UNKNOWN = -1;

    private final LiveEvents events;
    private final LiveSettings settings;
    private final Clock clock;
    private final Set<LiveListener> listeners = ConcurrentHashMap.newKeySet();
    private final Semaphore calls = new Semaphore(0);
    private final Semaphore reading = new Semaphore(REPLAYS_READING, true);
    private volatile long handedOut = UNKNOWN;
    private volatile boolean running;
    private @Nullable Thread thread;

    LiveStream(LiveEvents events, LiveSettings settings, Clock clock) {
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    /** A place in the stream; empty if all are taken. */
    public Optional<LiveListener> join(Wanted wanted) {
        catchUp();
        synchronized (this) {
            if (!running || listeners.size() >= settings.listeners()) {
                return Optional.empty();
            }
            var listener = new LiveListener(this, handedOut, settings.buffer(), wanted.searchesTexts());
            listeners.add(listener);
            return Optional.of(listener);
        }
    }

    /** Whether a listener with this last number can be told all it has missed. */
    public boolean isKept(long id) {
        return events.isKept(id);
    }

    /** The kept changes after a number, a page at a time, none beyond another number. */
    public List<LiveEvent> page(long after, long upTo, Wanted wanted) throws InterruptedException {
        reading.acquire(); // after an outage everybody comes back at once
        try {
            return events.after(after, upTo, PAGE, wanted.searchesTexts());
        } finally {
            reading.release();
        }
    }

    void leave(LiveListener listener) {
        listeners.remove(listener);
    }

    @Override
    public String channel() {
        return LiveEvents.SIGNAL;
    }

    @Override
    public void wake() {
        calls.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("live-stream").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        Thread reading = thread;
        if (reading != null) {
            reading.interrupt();
        }
        listeners.forEach(LiveListener::drop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Scheduled(fixedDelayString = "PT1H")
    void forget() {
        int forgotten = events.forget(clock.instant().minus(settings.retention()));
        if (forgotten > 0) {
            log.info("live-events -> FORGOTTEN {}", forgotten);
        }
    }

    private void run() {
        while (running) {
            try {
                look();
                if (calls.tryAcquire(settings.slowLook().toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void look() throws InterruptedException {
        try {
            catchUp();
        } catch (DataAccessException e) {
            log.warn("live-stream -> WAITING for PostgreSQL: {}", e.getMessage());
        } catch (RuntimeException e) {
            log.error("live-stream -> WAITING: the changes after {} could not be handed out", handedOut, e);
            Thread.sleep(settings.slowLook());
        }
    }

    private synchronized void catchUp() {
        if (handedOut == UNKNOWN) {
            handedOut = events.newest();
        }
        List<LiveEvent> page;
        do {
            boolean withTexts = listeners.stream().anyMatch(LiveListener::searchesTexts);
            page = events.after(handedOut, Long.MAX_VALUE, PAGE, withTexts);
            for (LiveEvent event : page) {
                listeners.forEach(listener -> listener.offer(event));
                handedOut = event.id();
            }
        } while (page.size() == PAGE);
    }
}
