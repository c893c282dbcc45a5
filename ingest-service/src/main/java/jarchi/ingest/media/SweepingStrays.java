package jarchi.ingest.media;

import java.time.Clock;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Takes away what the database does not know, and slowly: more often than a stray file it is a database that is older
 * than its store, or another one's.
 */
@Component
class SweepingStrays {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingStrays.class);
    /** More of them, and more than a tenth of all, are no strays. */
    private static final int MANY = 100;

    private final Strays strays;
    private final MediaStore store;
    private final MediaSettings settings;
    private final Clock clock;

    SweepingStrays(Strays strays, MediaStore store, MediaSettings settings, Clock clock) {
        this.strays = strays;
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT24H")
    void sweep() {
        try {
            var now = clock.instant();
            var before = now.minus(settings.strayFor());
            var stored = store.idsOlderThan(before);
            var unknown = strays.among(stored);
            if (isAnotherDatabase(stored, unknown)) {
                LOG.error(
                        "media-strays {} of {} -> LEFT_ALONE is this the database of this media store?",
                        unknown.size(),
                        stored.size());
                return;
            }
            strays.note(unknown, now);
            strays.leave(before, now).forEach(id -> LOG.warn("media-stray {} -> LEAVING", id));
        } catch (DataAccessException | MediaStoreAway e) {
            LOG.warn("media-strays -> LATER {}", e.getMessage());
        }
    }

    private static boolean isAnotherDatabase(Set<String> stored, Set<String> unknown) {
        boolean all = !unknown.isEmpty() && unknown.size() == stored.size();
        return all || (unknown.size() > MANY && unknown.size() > stored.size() / 10);
    }
}
