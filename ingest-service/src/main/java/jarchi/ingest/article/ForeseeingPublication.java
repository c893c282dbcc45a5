package jarchi.ingest.article;

import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticleId;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Correction;
import jarchi.events.Significance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What would go out now if somebody pressed the button; nothing does. */
@Component
public class ForeseeingPublication {
    private final Articles articles;
    private final Clock clock;

    ForeseeingPublication(Articles articles, Clock clock) {
        this.articles = articles;
        this.clock = clock;
    }

    /** Its publication, or if it is public the major correction. Who may press the button is not asked. */
    @Transactional(readOnly = true)
    public ArticleEvent published(ArticleId id) {
        var article = articles.get(id);
        var draft = article.nextShown();
        Shown.mustBeWrittenOut(draft);
        var next =
                Publication.after(article.publication(), draft, article.draft().digest(), Significance.MAJOR, now());
        boolean isPublic = article.state() == ArticleState.PUBLISHED;
        var correction = isPublic ? new Correction(Map.of()) : null;
        var shown = Shown.published(id, draft, next, Significance.MAJOR, correction);
        return isPublic ? new ArticleCorrected(shown) : new ArticlePublished(shown);
    }

    @Transactional(readOnly = true)
    public ArticleEvent withdrawn(ArticleId id) {
        var last = articles.get(id).publication();
        if (last == null) {
            throw new Refusal.ArticleNotPublished(id);
        }
        return new ArticleWithdrawn(Shown.withdrawn(id, last.withdrawn(now()), Map.of()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
