package jarchi.index.rebuild;

import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexSuccession;
import jarchi.index.document.Lineup;
import jarchi.index.document.StandingIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Opens an index that was left shut, and deletes indices whose place another has taken, once nobody can be reading them
 * any more. Each instance counts the time from when it first saw something.
 */
@Component
class OldIndices {
    /** Who shut it has ended; if not, it will find that it was opened. */
    private static final Duration FORGOTTEN = Duration.ofSeconds(20);

    private final IndexSuccession indices;
    private final RebuildSettings settings;
    private final RebuildLog log;
    private final Clock clock;
    private final Map<StandingIndex, Instant> leftSince = new HashMap<>();
    private final Map<String, Instant> shutSince = new HashMap<>();

    OldIndices(IndexSuccession indices, RebuildSettings settings, RebuildLog log, Clock clock) {
        this.indices = indices;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    void look(Lineup now) {
        String mark = now.shutBy();
        StandingIndex standing = now.standing();
        if (standing != null && mark != null && isSeenFor(FORGOTTEN, mark, shutSince)) {
            open(standing, mark);
        }
        shutSince.keySet().removeIf(each -> !each.equals(mark));
        for (StandingIndex each : now.left()) {
            if (isSeenFor(settings.keepLeft(), each, leftSince)) {
                delete(each);
            }
        }
        leftSince.keySet().retainAll(now.left());
    }

    private <T> boolean isSeenFor(Duration time, T what, Map<T, Instant> since) {
        Instant first = since.computeIfAbsent(what, each -> clock.instant());
        return !clock.instant().isBefore(first.plus(time));
    }

    private void open(StandingIndex index, String mark) {
        try {
            indices.open(index, mark);
            log.opened(index);
        } catch (IndexAway e) {
            log.notOpened(index, e);
        }
    }

    private void delete(StandingIndex index) {
        try {
            indices.delete(index);
            log.deleted(index);
        } catch (IndexAway e) {
            log.notDeleted(index, e);
            leftSince.remove(index);
        }
    }
}
