package jarchi.events;

import java.time.Instant;

/** An article was shown to the public for the first time, or again after it had been withdrawn. */
public record ArticlePublished(PublishedArticle article) implements ArticleEvent {
    @Override
    public ArticleId articleId() {
        return article.articleId();
    }

    @Override
    public long version() {
        return article.version();
    }

    @Override
    public long majorVersion() {
        return article.majorVersion();
    }

    @Override
    public Instant majorPublishedAt() {
        return article.majorPublishedAt();
    }
}
