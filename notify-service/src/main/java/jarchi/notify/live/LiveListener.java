package jarchi.notify.live;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One listener's place in the stream: what has happened since it came waits here for it.
 *
 * <p>Everything up to {@link #from} is to be read from the kept changes; everything later arrives in the queue.
 */
public final class LiveListener implements AutoCloseable {
    private final BlockingQueue<LiveEvent> waiting;
    private final LiveStream stream;
    private final long from;
    private final boolean searchesTexts;
    private volatile boolean dropped;

    LiveListener(LiveStream stream, long from, int buffer, boolean searchesTexts) {
        this.stream = stream;
        this.from = from;
        this.searchesTexts = searchesTexts;
        this.waiting = new ArrayBlockingQueue<>(buffer);
    }

    public long from() {
        return from;
    }

    /** The next change, or null if none came in time. */
    public @Nullable LiveEvent poll(long millis) throws InterruptedException {
        return waiting.poll(millis, TimeUnit.MILLISECONDS);
    }

    /** Too slow, or the stream ends: what waits is lost to it, and it should come again with the number of its last change. */
    public boolean isDropped() {
        return dropped;
    }

    boolean searchesTexts() {
        return searchesTexts;
    }

    void offer(LiveEvent event) {
        if (!waiting.offer(searchesTexts ? event : event.withoutTexts())) {
            drop();
        }
    }

    void drop() {
        dropped = true;
        waiting.clear();
    }

    @Override
    public void close() {
        stream.leave(this);
    }
}
