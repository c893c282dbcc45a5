package jarchi.index.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Versions that were written and are not told of yet: of each article the newest, in the order in which they came. */
final class Untold {
    private final int most;
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private final Semaphore calls = new Semaphore(0);

    Untold(int most) {
        this.most = most;
    }

    /** Never blocks; false if there is no room for one more. */
    synchronized boolean add(String articleId, long version) {
        if (versions.size() >= most && !versions.containsKey(articleId)) {
            return false;
        }
        versions.merge(articleId, version, Math::max);
        calls.release();
        return true;
    }

    /** The oldest; waits a while for one, but not for ever. They stay until they are {@link #remove}d. */
    Map<String, Long> oldest(int count, Duration patience) throws InterruptedException {
        Map<String, Long> oldest = oldest(count);
        if (oldest.isEmpty() && calls.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
            oldest = oldest(count);
        }
        return oldest;
    }

    private synchronized Map<String, Long> oldest(int count) {
        Map<String, Long> oldest = new LinkedHashMap<>();
        versions.entrySet().stream().limit(count).forEach(entry -> oldest.put(entry.getKey(), entry.getValue()));
        return oldest;
    }

    /** Unless a newer version of it came meanwhile. */
    synchronized void remove(String articleId, long version) {
        versions.remove(articleId, version);
    }
}
