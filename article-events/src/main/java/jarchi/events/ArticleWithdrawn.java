package jarchi.events;

import java.time.Instant;

/** An article was taken back, with a reason the public may read. */
public record ArticleWithdrawn(WithdrawnArticle article) implements ArticleEvent {
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
        return article.version();
    }

    @Override
    public Instant majorPublishedAt() {
        return article.withdrawnAt();
    }
}
