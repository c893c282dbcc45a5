package jarchi.ingest.media;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes away what nobody needs: files first, their row last, so that whatever stops in between is done again. */
@Component
class SweepingMedia {
    private static final Logger LOG = LoggerFactory.getLogger(SweepingMedia.class);
    /** No upload lasts so long; what is still arriving then never will. */
    private static final Duration ARRIVAL = Duration.ofHours(1);

    private final MediaFiles files;
    private final MediaStore store;
    private final MediaSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepingMedia(
            MediaFiles files, MediaStore store, MediaSettings settings, TransactionTemplate transaction, Clock clock) {
        this.files = files;
        this.store = store;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${ingest.media.sweep-every:1m}")
    void sweep() {
        try {
            var now = clock.instant();
            files.unfinishedLeave(now.minus(ARRIVAL));
            while (Boolean.TRUE.equals(transaction.execute(status -> sweepOne(now)))) {
                // one after the other, each in a transaction of its own
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("media-sweep -> LATER {}", e.getMessage());
        }
    }

    /** Seldom: every file that is kept is looked at. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1H")
    void sweepUnused() {
        try {
            files.unusedLeave(clock.instant().minus(settings.unusedFor()));
        } catch (DataAccessException e) {
            LOG.warn("media-unused -> LATER {}", e.getMessage());
        }
    }

    /** @return whether there may be another one */
    private boolean sweepOne(Instant now) {
        return files.nextToLeave()
                .filter(id -> files.comesBack(id) || isDeleted(id, now))
                .isPresent();
    }

    private boolean isDeleted(String id, Instant now) {
        try {
            store.deleteAll(id);
        } catch (MediaStoreAway e) {
            files.cannotLeave(id, now);
            LOG.warn("media-left {} -> LATER {}", id, e.getMessage());
            return false;
        }
        files.hasLeft(id);
        LOG.info("media-left {} -> DELETED", id);
        return true;
    }
}
