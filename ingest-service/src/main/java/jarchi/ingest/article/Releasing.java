package jarchi.ingest.article;

import jarchi.events.ArticleEvent;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import jarchi.ingest.media.MediaUses;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What publishing and correcting have in common: the decision before it, and what is saved with it. */
@Component
class Releasing {
    private final Articles articles;
    private final ArticleHistory history;
    private final ArticleNotes notes;
    private final MediaUses media;
    private final Outbox outbox;
    private final AuditLog audit;
    private final ArticleSettings settings;
    private final Clock clock;

    Releasing(
            Articles articles,
            ArticleHistory history,
            ArticleNotes notes,
            MediaUses media,
            Outbox outbox,
            AuditLog audit,
            ArticleSettings settings,
            Clock clock) {
        this.articles = articles;
        this.history = history;
        this.notes = notes;
        this.media = media;
        this.outbox = outbox;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    Release decision(Person by, @Nullable String force) {
        by.must(Right.PUBLISH);
        return new Release(new Act(by, now()), settings.secondPairOfEyes(), force);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Saves the article and its event in the caller's transaction.
     *
     * @param forced whether the release broke a rule, which is then kept with the version
     */
    void save(Article article, ArticleEvent event, Object state, Release release, boolean forced) {
        articles.saveState(article);
        media.show(article.id(), article.draft().focalPoints());
        String because = forced ? release.force() : null;
        history.keep(event, state, release.act(), because);
        if (because != null) {
            notes.add(article.id(), NoteKind.FORCED, because, release.act());
            audit.add(
                    AuditedAct.ARTICLE_FORCED,
                    release.act().by().email(),
                    article.id().value(),
                    Map.of("version", event.version()));
        }
        outbox.append(event, release.act().at());
    }
}
