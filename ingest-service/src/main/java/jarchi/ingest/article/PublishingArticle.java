package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An editor shows an article to the public. */
@Component
public class PublishingArticle {
    private final Articles articles;
    private final Releasing releasing;

    PublishingArticle(Articles articles, Releasing releasing) {
        this.articles = articles;
        this.releasing = releasing;
    }

    /** @param force why it shall be public against the rules, if somebody insists */
    @Transactional
    public Article publish(ArticleId id, Revision seen, @Nullable WrittenForce force, Person by) {
        by.must(Right.PUBLISH);
        var checks = new FieldChecks();
        String reason = WrittenForce.reason(checks, force);
        checks.refuseIfAnythingIsWrong();

        var article = articles.forChange(id, seen);
        publish(article, releasing.decision(by, reason));
        return article;
    }

    void publish(Article article, Release release) {
        boolean forced = article.work().needsForce(release);
        var published = article.publish(release);
        releasing.save(article, published, published.article(), release, forced);
    }
}
