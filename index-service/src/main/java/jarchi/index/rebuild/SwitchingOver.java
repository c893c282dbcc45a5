package jarchi.index.rebuild;

import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexSuccession;
import jarchi.index.document.StandingIndex;
import jarchi.index.kafka.FilledSoFar;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets a filled index take the place of the one that stands, so that no search after it knows less than one before. For
 * that the old one takes no news for a moment; when the new one has all that the log held then, it has all that the old
 * one has. News waits in the log for that moment, readers do not.
 */
@Component
class SwitchingOver {
    /** The new one has this long to read what came last; else the old one is written again, and it is tried later. */
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    private static final Logger log = LoggerFactory.getLogger("jarchi.index");

    private final IndexSuccession indices;
    private final FilledSoFar filled;

    SwitchingOver(IndexSuccession indices, FilledSoFar filled) {
        this.indices = indices;
        this.filled = filled;
    }

    Goal goal(StandingIndex standing, StandingIndex next) {
        long articles = indices.articles(standing);
        return new Goal(next, articles, filled.end());
    }

    /**
     * Why it could not be done now; empty when it is done.
     *
     * @param reached what the new one has already: so that nothing is shut in vain
     */
    Optional<String> over(StandingIndex standing, Goal reached, boolean evenIfFewer) {
        StandingIndex next = reached.next();
        if (!indices.makeServable(next)) {
            return Optional.of("copies of " + next.name() + " are being made");
        }
        if (!evenIfFewer && indices.articles(next) < reached.articles()) {
            return Optional.of(fewer(standing, reached));
        }
        long begin = System.nanoTime();
        Optional<String> lack = replaced(standing, next, evenIfFewer);
        if (lack.isEmpty()) {
            long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
            log.info("index {} -> SERVED instead of {}, news waited {} ms", next.name(), standing.name(), millis);
            filled.follow();
        }
        return lack;
    }

    private Optional<String> replaced(StandingIndex standing, StandingIndex next, boolean evenIfFewer) {
        String mark = IndexSuccession.mark();
        indices.shut(standing, mark);
        boolean replaced = false;
        try {
            Optional<String> lack = lack(standing, goal(standing, next), evenIfFewer);
            if (lack.isEmpty()) {
                indices.replace(standing, next, mark);
                replaced = true;
            }
            return lack;
        } finally {
            if (!replaced) {
                open(standing, mark);
            }
        }
    }

    private Optional<String> lack(StandingIndex standing, Goal goal, boolean evenIfFewer) {
        long patience = System.nanoTime() + AT_MOST.toNanos();
        while (!filled.isReadUpTo(goal.end(), goal.next())) {
            if (System.nanoTime() - patience > 0) {
                return Optional.of("%s has not read the last news within %d s"
                        .formatted(goal.next().name(), AT_MOST.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        // Counting makes all of it searchable
        boolean enough = indices.articles(goal.next()) >= goal.articles() || evenIfFewer;
        return enough ? Optional.empty() : Optional.of(fewer(standing, goal));
    }

    private String fewer(StandingIndex standing, Goal goal) {
        return ("%s has %d articles, %s has %d: the log has lost some, or they are among the dead letters. "
                        + "If that is right, ./jarchi rebuild --even-if-fewer")
                .formatted(goal.next().name(), indices.articles(goal.next()), standing.name(), goal.articles());
    }

    /** Whoever finds it shut later opens it too. */
    private void open(StandingIndex standing, String mark) {
        try {
            indices.open(standing, mark);
        } catch (IndexAway e) {
            log.warn("index {} may still be shut: {}", standing.name(), e.getMessage());
        }
    }
}
