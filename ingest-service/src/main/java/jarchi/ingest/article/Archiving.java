package jarchi.ingest.article;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.PublishedArticle;
import jarchi.events.Significance;
import java.util.Map;

/** One article that is brought along, as it will be here, and the event that tells of it. */
record Archiving(Article article, PublishedArticle state, ArticleEvent event) {
    static Archiving first(ArticleId id, Draft draft, Archived archived, Act act) {
        var shown = draft.showing(Map.of());
        var publication = Publication.archived(shown, draft.digest(), archived);
        var state = Shown.published(id, shown, publication, Significance.ARCHIVE, null);
        return new Archiving(
                here(id, Revision.FIRST, draft, publication, act, shown), state, new ArticlePublished(state));
    }

    static Archiving again(Article before, Draft draft, Archived archived, Act act) {
        var last = before.publication();
        if (last == null) {
            throw new Refusal.ArticleNotPublished(before.id());
        }
        var shown = draft.showing(before.nextShown().languages());
        var publication = last.archivedAgain(shown, draft.digest(), archived);
        var state = Shown.published(before.id(), shown, publication, Significance.ARCHIVE, null);
        var article = here(before.id(), before.revision().next(), draft, publication, act, shown);
        return new Archiving(article, state, new ArticleCorrected(state));
    }

    private static Article here(
            ArticleId id, Revision revision, Draft draft, Publication publication, Act act, Draft shown) {
        var work = Work.begunBy(act.by()).done();
        var change = new LastChange(act.by().email(), act.at());
        return new Article(id, revision, draft, ArticleState.PUBLISHED, publication, work, change, shown.languages());
    }

    /** Whether the public knows this very text of it. */
    static boolean isPublic(Article here, Draft draft) {
        var publication = here.publication();
        return here.state() == ArticleState.PUBLISHED
                && publication != null
                && publication.digest().equals(draft.digest());
    }

    /** Whether it is as it was when it was brought along, and nobody works on it. */
    static boolean isUntouched(Article here, long version) {
        var publication = here.publication();
        return here.state() == ArticleState.PUBLISHED
                && publication != null
                && publication.version() == version
                && !here.hasUnpublishedChanges()
                && here.stage() == Stage.WRITING;
    }
}
