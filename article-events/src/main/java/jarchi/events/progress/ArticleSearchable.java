package jarchi.events.progress;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import com.fasterxml.jackson.annotation.JsonProperty;
import jarchi.events.ArticleId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Searches answer with this version; after a withdrawal, they no longer find the article. It stays true, so of two the
 * earlier counts.
 */
public record ArticleSearchable(ArticleId articleId, long version, Instant at) implements ArticleProgress {
    public ArticleSearchable(
            @Nullable ArticleId articleId, @JsonProperty(required = true) long version, @Nullable Instant at) {
        this.articleId = present(articleId, "articleId");
        that(version >= 1, "version must be at least 1");
        this.version = version;
        this.at = present(at, "at");
    }
}
