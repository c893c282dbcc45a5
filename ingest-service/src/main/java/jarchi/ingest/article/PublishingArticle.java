package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import jarchi.ingest.outbox.Outbox;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor shows an article to the public. */
@Component
public class PublishingArticle {
    private final Articles articles;
    private final ArticleHistory history;
    private final Outbox outbox;
    private final Clock clock;

    PublishingArticle(Articles articles, ArticleHistory history, Outbox outbox, Clock clock) {
        this.articles = articles;
        this.history = history;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    public Article publish(ArticleId id, Revision seen, Person by) {
        by.mustPublish();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var article = articles.forChange(id, seen);
        var published = article.publish(now);
        articles.saveState(article, by, now);
        history.keep(published, published.article(), now, by);
        outbox.append(published, now);
        return article;
    }
}
