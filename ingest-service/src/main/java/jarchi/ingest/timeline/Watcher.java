package jarchi.ingest.timeline;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Somebody's place among those who watch an article. */
public final class Watcher implements AutoCloseable {
    private final Watchers watchers;
    private final String articleId;
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean ended;

    Watcher(Watchers watchers, String articleId) {
        this.watchers = watchers;
        this.articleId = articleId;
    }

    String articleId() {
        return articleId;
    }

    /** Whether something may have changed; false if nothing was heard in that time. */
    public boolean awaitCall(Duration time) throws InterruptedException {
        boolean called = calls.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        calls.drainPermits();
        return called;
    }

    /** The service ends, and so should the watcher. */
    public boolean isEnded() {
        return ended;
    }

    void call() {
        calls.release();
    }

    void end() {
        ended = true;
        call();
    }

    @Override
    public void close() {
        watchers.leave(this);
    }
}
