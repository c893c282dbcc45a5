package jarchi.events;

import java.time.Instant;

/** A newer version of a public article, minor or major. */
public record ArticleCorrected(PublishedArticle article) implements ArticleEvent {
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
