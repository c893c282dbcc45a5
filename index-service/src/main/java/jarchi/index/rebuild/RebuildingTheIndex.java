package jarchi.index.rebuild;

import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexSuccession;
import jarchi.index.document.Lineage;
import jarchi.index.document.Lineup;
import jarchi.index.document.StandingIndex;
import jarchi.index.kafka.FilledSoFar;
import jarchi.index.kafka.LogAway;
import jarchi.index.kafka.LogRead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Has an index made beside the one that stands when this release describes it otherwise, or somebody asks; sees it
 * filled, and lets it take the other's place. All that is known of a rebuild stands in Elasticsearch and in its group's
 * offsets, so that any instance may end at any time and the others, or the next, go on.
 */
@Component
public class RebuildingTheIndex {
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(10);
    /**
     * One that was made before may have read articles whose erasure the log no longer tells: after seven days the log forgets
     * both (ArticleTopic).
     */
    private static final Duration OLDEST = Duration.ofDays(5);

    private static final int ALL = 100;

    private final IndexSuccession indices;
    private final FilledSoFar filled;
    private final SwitchingOver switching;
    private final OldIndices old;
    private final RebuildSettings settings;
    private final RebuildLog log;
    private final Clock clock;
    private Instant notBefore = Instant.EPOCH;
    private @Nullable Goal goal;
    private boolean evenIfFewer;
    /** What was being filled took no place and is there no more: somebody had a reason. */
    private boolean givenUp;

    private @Nullable Lineup filling;
    private volatile RebuildState state = RebuildState.none(null);

    RebuildingTheIndex(
            IndexSuccession indices,
            FilledSoFar filled,
            SwitchingOver switching,
            OldIndices old,
            RebuildSettings settings,
            RebuildLog log,
            Clock clock) {
        this.indices = indices;
        this.filled = filled;
        this.switching = switching;
        this.old = old;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    public RebuildState state() {
        return state;
    }

    /**
     * Begins one, unless one of this release is going on.
     *
     * @param evenIfFewer whether it may end with fewer articles than there were
     * @throws IndexAway if none can be begun; what stands goes on standing
     */
    public synchronized RebuildState ask(String why, boolean evenIfFewer) {
        Lineup now = indices.lineup();
        StandingIndex standing = now.standing();
        StandingIndex next = now.next();
        if (standing == null) {
            throw new IndexAway("there is no index yet; the first one is filled anyway");
        }
        if (next == null || indices.lineage(next) != Lineage.THIS_RELEASE) {
            state = begin(standing, next, why);
        }
        this.evenIfFewer = evenIfFewer;
        givenUp = false;
        filling = null;
        notBefore = Instant.EPOCH;
        look();
        return state;
    }

    @Scheduled(fixedDelayString = "${rebuild.look-every:1s}")
    synchronized void look() {
        try {
            Lineup now = indices.lineup();
            old.look(now);
            StandingIndex standing = now.standing();
            if (standing != null) {
                state = look(standing, now);
            }
        } catch (IndexAway | LogAway e) {
            state = state.waitingFor(e.getMessage());
        }
        log.note(state);
    }

    private RebuildState look(StandingIndex standing, Lineup now) {
        StandingIndex next = now.next();
        if (next == null) {
            givenUp |= filling != null && standing.equals(filling.standing());
            filling = null;
            return beginIfOlder(standing);
        }
        if (next.equals(standing)) {
            indices.settle(next);
            return RebuildState.none(standing.name());
        }
        if (now.nextIsBlocked() || isTooOld(now)) {
            return delete(standing, next, now.nextIsBlocked());
        }
        filling = now;
        Lineage lineage = indices.lineage(next);
        if (lineage == Lineage.OLDER && settings.byItself()) {
            return begin(standing, next, "instead of an older release's " + next.name());
        }
        RebuildState soFar = soFar(standing, next, filled.read(next));
        if (lineage != Lineage.THIS_RELEASE) {
            return soFar.waitingFor(
                    "is of another release, whose instances fill it; ./jarchi rebuild makes one of this");
        }
        return carryOn(standing, next, soFar);
    }

    private boolean isTooOld(Lineup now) {
        return now.nextSince() != null
                && now.nextSince().isBefore(clock.instant().minus(OLDEST));
    }

    private RebuildState begin(StandingIndex standing, @Nullable StandingIndex insteadOf, String why) {
        StandingIndex next = indices.begin(standing, insteadOf);
        log.begun(next, why);
        return new RebuildState(standing.name(), next.name(), 0, 0, null);
    }

    private RebuildState beginIfOlder(StandingIndex standing) {
        RebuildState none = RebuildState.none(standing.name());
        goal = null;
        evenIfFewer = false;
        if (givenUp) {
            return none.waitingFor(
                    "the index that was being filled is gone, since a disk of Elasticsearch was almost full or"
                            + " somebody deleted it; ./jarchi rebuild begins again");
        }
        if (!settings.byItself()) {
            return none;
        }
        if (clock.instant().isBefore(notBefore)) {
            return none.waitingFor(state.waiting());
        }
        notBefore = clock.instant().plus(BETWEEN_ATTEMPTS);
        return indices.lineage(standing) == Lineage.OLDER
                ? begin(standing, null, "this release describes it otherwise")
                : none;
    }

    /** Whoever fills it. On a full disk it takes the room that those who stand need. */
    private RebuildState delete(StandingIndex standing, StandingIndex next, boolean forGood) {
        indices.delete(next);
        log.deleted(next);
        filling = null;
        givenUp = forGood;
        return beginIfOlder(standing);
    }

    private RebuildState carryOn(StandingIndex standing, StandingIndex next, RebuildState soFar) {
        if (clock.instant().isBefore(notBefore)) {
            return soFar.waitingFor(state.waiting());
        }
        Goal before = goal;
        goal = switching.goal(standing, next);
        if (before == null || !before.next().equals(next) || !filled.isReadUpTo(before.end(), next)) {
            return soFar;
        }
        notBefore = clock.instant().plus(BETWEEN_ATTEMPTS);
        if (filled.isFilledByOtherReleases(standing)) {
            return soFar.waitingFor("instances of another release still write to " + standing.name());
        }
        return switching
                .over(standing, before, evenIfFewer)
                .map(soFar::waitingFor)
                .orElseGet(() -> RebuildState.none(next.name()));
    }

    private static RebuildState soFar(StandingIndex standing, StandingIndex next, LogRead read) {
        int percent = read.all() == 0 ? ALL : (int) (ALL * (read.all() - read.left()) / read.all());
        return new RebuildState(standing.name(), next.name(), percent, read.left(), null);
    }
}
