package jarchi.ingest.article;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Correction;
import jarchi.events.Language;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import jarchi.ingest.editor.Right;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One piece of news on its way to the public and back: every step it can take, and every refusal. */
public final class Article {
    private final ArticleId id;
    private Revision revision;
    private Draft draft;
    private ArticleState state;
    private @Nullable Publication publication;
    private Work work;
    private LastChange lastChange;
    private Map<Language, ArticleText> shownNow;
    private @Nullable Deed deed;

    Article(
            ArticleId id,
            Revision revision,
            Draft draft,
            ArticleState state,
            @Nullable Publication publication,
            Work work,
            LastChange lastChange,
            Map<Language, ArticleText> shownNow) {
        this.id = id;
        this.revision = revision;
        this.draft = draft;
        this.state = state;
        this.publication = publication;
        this.work = work;
        this.lastChange = lastChange;
        this.shownNow = shownNow;
    }

    static Article written(ArticleId id, Draft draft, Act act) {
        var change = new LastChange(act.by().email(), act.at());
        var work = Work.begunBy(act.by());
        var article = new Article(id, Revision.FIRST, draft, ArticleState.DRAFT, null, work, change, Map.of());
        article.deed = Deed.WRITTEN;
        return article;
    }

    /** What is public stays as it is until the next correction. Saving the same again changes nothing. */
    void change(Draft newDraft, Act act) {
        rewrite(newDraft, Deed.CHANGED, act);
    }

    /** As a change, to what it once said. */
    void restore(Draft pastDraft, Act act) {
        rewrite(pastDraft, Deed.RESTORED, act);
    }

    private void rewrite(Draft newDraft, Deed how, Act act) {
        work.mustBeOpenTo(id, act.by());
        if (!newDraft.equals(draft)) {
            draft = newDraft;
            work = work.changedBy(act.by());
            step(how, act);
        }
    }

    void sendToReview(Act act) {
        work.mustStandAt(id, Stage.WRITING, Stage.RETURNED, Stage.SCHEDULE_FAILED);
        if (state == ArticleState.PUBLISHED && !hasUnpublishedChanges()) {
            throw new Refusal.NothingToPublish(id);
        }
        stand(Stage.IN_REVIEW, Deed.SENT_TO_REVIEW, act);
    }

    void takeBack(Act act) {
        work.mustStandAt(id, Stage.IN_REVIEW);
        stand(Stage.WRITING, Deed.TAKEN_BACK, act);
    }

    void sendBack(Act act) {
        work.mustStandAt(id, Stage.IN_REVIEW);
        stand(Stage.RETURNED, Deed.RETURNED, act);
    }

    /** All that will be asked when the time has come is asked now too. Scheduled anew, it moves. */
    void schedule(@Nullable Significance significance, Instant at, Release release) {
        if (significance != null) {
            mustBePublic();
        } else if (state == ArticleState.PUBLISHED) {
            throw new Refusal.ArticleAlreadyPublished(id);
        }
        if (significance == Significance.MINOR && !hasUnpublishedChanges()) {
            throw new Refusal.NothingToPublish(id);
        }
        Shown.mustBeWrittenOut(nextShown());
        work.mustAllow(id, release, at);
        stand(Stage.SCHEDULED, Deed.SCHEDULED, release.act());
    }

    void endSchedule(Act act) {
        act.by().must(Right.PUBLISH);
        work.mustStandAt(id, Stage.SCHEDULED, Stage.SCHEDULE_FAILED);
        stand(Stage.WRITING, Deed.SCHEDULE_ENDED, act);
    }

    /** Its time came, and it could not be published. */
    void failSchedule(Act act) {
        stand(Stage.SCHEDULE_FAILED, Deed.SCHEDULE_FAILED, act);
    }

    /** What is scheduled already keeps its embargo until the schedule ends. */
    void embargo(@Nullable Instant until, Act act) {
        if (work.stage() == Stage.SCHEDULED) {
            throw new Refusal.ClosedToChanges(id, work.stage());
        }
        if (!Objects.equals(until, work.embargoUntil())) {
            work = work.embargoed(until);
            step(Deed.EMBARGO_SET, act);
        }
    }

    public @Nullable Instant embargoUntil() {
        return work.embargoUntil();
    }

    private void stand(Stage stage, Deed how, Act act) {
        work = work.at(stage);
        step(how, act);
    }

    /** Each step is a revision of its own, and each revision is kept. */
    private void step(Deed what, Act act) {
        revision = revision.next();
        deed = what;
        lastChange = new LastChange(act.by().email(), act.at());
    }

    /** Shows it to the public, for the first time or anew after a withdrawal. */
    ArticlePublished publish(Release release) {
        if (state == ArticleState.PUBLISHED) {
            throw new Refusal.ArticleAlreadyPublished(id);
        }
        return new ArticlePublished(show(Significance.MAJOR, null, Deed.PUBLISHED, release));
    }

    /** Publishes the draft as the next version. A major correction may repeat the text: its note is what is new. */
    ArticleCorrected correct(Significance significance, Map<Language, String> note, Release release) {
        mustBePublic();
        if (significance != Significance.MAJOR && !hasUnpublishedChanges()) {
            throw new Refusal.NothingToPublish(id);
        }
        return new ArticleCorrected(show(significance, new Correction(note), Deed.CORRECTED, release));
    }

    ArticleWithdrawn withdraw(Map<Language, String> reason, Act act) {
        var last = mustBePublic();
        publication = last.withdrawn(act.at());
        shownNow = Map.of();
        state = ArticleState.WITHDRAWN;
        if (work.stage() == Stage.SCHEDULED || work.stage() == Stage.SCHEDULE_FAILED) {
            work = work.at(Stage.WRITING);
        }
        step(Deed.WITHDRAWN, act);
        return new ArticleWithdrawn(Shown.withdrawn(id, publication, reason));
    }

    private PublishedArticle show(
            Significance significance, @Nullable Correction correction, Deed how, Release release) {
        var shown = nextShown();
        Shown.mustBeWrittenOut(shown);
        work.mustAllow(id, release, release.act().at());
        publication = Publication.after(
                publication, shown, draft.digest(), significance, release.act().at());
        shownNow = shown.languages();
        state = ArticleState.PUBLISHED;
        work = work.done();
        step(how, release.act());
        return Shown.published(id, shown, publication, significance, correction);
    }

    /** What the public would see now: of a language in work, what it sees already. */
    public Draft nextShown() {
        return draft.showing(shownNow);
    }

    private Publication mustBePublic() {
        if (publication == null) {
            throw new Refusal.ArticleNotPublished(id);
        }
        if (state == ArticleState.WITHDRAWN) {
            throw new Refusal.ArticleAlreadyWithdrawn(id);
        }
        return publication;
    }

    public boolean hasUnpublishedChanges() {
        return publication == null || !publication.digest().equals(draft.digest());
    }

    public ArticleId id() {
        return id;
    }

    public Revision revision() {
        return revision;
    }

    public Draft draft() {
        return draft;
    }

    public ArticleState state() {
        return state;
    }

    public @Nullable Publication publication() {
        return publication;
    }

    public Stage stage() {
        return work.stage();
    }

    public Work work() {
        return work;
    }

    public LastChange lastChange() {
        return lastChange;
    }

    /** What is not saved yet, if anything is. */
    @Nullable
    Deed unsaved() {
        return deed;
    }

    void isSaved() {
        deed = null;
    }
}
