package jarchi.ingest.media;

import java.time.Clock;
import java.time.Duration;
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
            files.unusedLeave(now.minus(ARRIVAL), now.minus(settings.unusedFor()));
            while (Boolean.TRUE.equals(transaction.execute(status -> sweepOne()))) {
                // one after the other, each in a transaction of its own
            }
        } catch (DataAccessException | TransactionException | MediaStoreAway e) {
            LOG.warn("media-sweep -> LATER {}", e.getMessage());
        }
    }

    private boolean sweepOne() {
        var leaving = files.nextToLeave();
        leaving.filter(id -> !files.comesBack(id)).ifPresent(id -> {
            store.deleteAll(id);
            files.hasLeft(id);
            LOG.info("media-left {} -> DELETED", id);
        });
        return leaving.isPresent();
    }
}
