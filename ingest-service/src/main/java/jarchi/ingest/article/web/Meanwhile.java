package jarchi.ingest.article.web;

import jarchi.ingest.article.Article;
import java.time.Instant;

/** What somebody else saved while the caller was writing: enough to put both together and try again. */
record Meanwhile(long revision, String changedBy, Instant changedAt, ArticleResponse article) {
    static Meanwhile of(Article current) {
        var change = current.lastChange();
        return new Meanwhile(current.revision().number(), change.by(), change.at(), ArticleResponse.of(current));
    }
}
