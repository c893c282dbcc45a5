package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The work on the next thing that the public shall see of an article.
 *
 * @param writtenBy the e-mail addresses of those who changed the draft since it was last public
 * @param embargoUntil until when the public shall not see it
 */
public record Work(
        Stage stage, List<String> writtenBy, @Nullable Instant embargoUntil) {
    static Work begunBy(Person writer) {
        return new Work(Stage.WRITING, List.of(writer.email()), null);
    }

    /** A change ends what had failed; a draft that is in review or was returned stays so. */
    Work changedBy(Person writer) {
        var writers = new ArrayList<>(writtenBy);
        if (!writers.contains(writer.email())) {
            writers.add(writer.email());
        }
        Stage now = stage == Stage.SCHEDULE_FAILED ? Stage.WRITING : stage;
        return new Work(now, List.copyOf(writers), embargoUntil);
    }

    /** Those who review it see what they look at; what is scheduled is what will be public. */
    void mustBeOpenTo(ArticleId id, Person writer) {
        if (!isOpenTo(writer)) {
            throw new Refusal.ClosedToChanges(id, stage);
        }
    }

    /** Whether this person may change the draft as it stands. */
    public boolean isOpenTo(Person writer) {
        return stage != Stage.SCHEDULED && (stage != Stage.IN_REVIEW || writer.publishes());
    }

    void mustStandAt(ArticleId id, Stage... stages) {
        if (!List.of(stages).contains(stage)) {
            throw new Refusal.NotAtThisStage(id, stage);
        }
    }

    /** Who insists with a reason may break these rules; it is kept that they did. */
    void mustAllow(ArticleId id, Release release, Instant shownAt) {
        if (release.force() != null) {
            return;
        }
        if (isOwnWork(release)) {
            throw new Refusal.OwnWork(id);
        }
        if (isEmbargoedAt(shownAt)) {
            throw new Refusal.Embargoed(id, shownAt, embargoUntil);
        }
    }

    /** Whether the decision breaks a rule that protects the public. */
    boolean needsForce(Release release) {
        return isOwnWork(release) || isEmbargoedAt(release.act().at());
    }

    private boolean isOwnWork(Release release) {
        return release.secondPairOfEyes() && isOf(release.act().by());
    }

    /** Whether this person changed the draft since it was last public. */
    public boolean isOf(Person person) {
        return writtenBy.contains(person.email());
    }

    public boolean isEmbargoedAt(Instant time) {
        return embargoUntil != null && time.isBefore(embargoUntil);
    }

    Work embargoed(@Nullable Instant until) {
        return new Work(stage, writtenBy, until);
    }

    Work at(Stage next) {
        return new Work(next, writtenBy, embargoUntil);
    }

    /** The public knows all of it. */
    Work done() {
        return new Work(Stage.WRITING, List.of(), null);
    }
}
