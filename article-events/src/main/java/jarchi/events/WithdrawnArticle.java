package jarchi.events;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is left to the public of an article that was taken back. A withdrawal alerts those who had been alerted, so its
 * {@code majorVersion} is its {@code version}.
 *
 * @param reason plain text the public may read, by language
 * @param languages what it was called and where it stood, at least one
 * @param oldPaths as of a published article
 */
public record WithdrawnArticle(
        ArticleId articleId,
        long version,
        Priority priority,
        String category,
        Instant firstPublishedAt,
        Instant withdrawnAt,
        Map<Language, String> reason,
        Map<Language, Headline> languages,
        Map<Language, List<String>> oldPaths) {

    /** @throws IllegalArgumentException if a field that must be there is missing or out of its bounds */
    public WithdrawnArticle(
            @Nullable ArticleId articleId,
            long version,
            @Nullable Priority priority,
            @Nullable String category,
            @Nullable Instant firstPublishedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Map<Language, String> reason,
            @Nullable Map<Language, Headline> languages,
            @Nullable Map<Language, List<String>> oldPaths) {
        this.articleId = present(articleId, "articleId");
        that(version >= 1, "version must be at least 1");
        this.version = version;
        this.priority = present(priority, "priority");
        this.category = present(category, "category");
        this.firstPublishedAt = present(firstPublishedAt, "firstPublishedAt");
        this.withdrawnAt = present(withdrawnAt, "withdrawnAt");
        this.reason = Map.copyOf(present(reason, "reason"));
        this.languages = Map.copyOf(present(languages, "languages"));
        that(!this.languages.isEmpty(), "languages must hold at least one");
        this.oldPaths = oldPaths == null ? Map.of() : Map.copyOf(oldPaths);
    }

    /** What an article was called and the readable part of its link. */
    public record Headline(String title, String slug) {
        public Headline(@Nullable String title, @Nullable String slug) {
            this.title = present(title, "title");
            this.slug = present(slug, "slug");
        }
    }
}
