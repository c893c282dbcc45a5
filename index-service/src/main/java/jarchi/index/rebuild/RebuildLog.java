package jarchi.index.rebuild;

import jarchi.index.document.IndexAway;
import jarchi.index.document.StandingIndex;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says how a rebuild gets on: now and then, and at once when something is in the way. */
@Component
class RebuildLog {
    private static final Logger log = LoggerFactory.getLogger("jarchi.index");
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(10);

    private final Clock clock;
    private Instant said = Instant.EPOCH;
    private @Nullable String waiting;

    RebuildLog(Clock clock) {
        this.clock = clock;
    }

    void begun(StandingIndex index, String why) {
        log.info("index {} -> REBUILDING {}", index.name(), why);
    }

    void opened(StandingIndex index) {
        log.warn("index {} -> OPENED, somebody ended while it was shut for news", index.name());
    }

    void notOpened(StandingIndex index, IndexAway why) {
        log.warn("index {} not opened yet: {}", index.name(), why.getMessage());
    }

    void deleted(StandingIndex index) {
        log.info("index {} -> DELETED", index.name());
    }

    void notDeleted(StandingIndex index, IndexAway why) {
        log.warn("index {} not deleted yet: {}", index.name(), why.getMessage());
    }

    void note(RebuildState state) {
        String next = state.next();
        if (state.waiting() != null && !Objects.equals(waiting, state.waiting())) {
            log.warn("index {} -> WAITING {}", next == null ? "to be made anew" : next, state.waiting());
        } else if (next != null && !clock.instant().isBefore(said.plus(NOW_AND_THEN))) {
            log.info("index {} -> REBUILDING {}", next, state.inWords());
            said = clock.instant();
        }
        waiting = state.waiting();
    }
}
