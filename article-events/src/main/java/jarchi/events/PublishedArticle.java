package jarchi.events;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The full published state of an article at one version.
 *
 * @param version 1, 2, 3 … per article, the external version of everything made from it
 * @param majorVersion the newest version that alerts, at most {@code version}; 0 if none ever did (archive)
 * @param majorPublishedAt when {@code majorVersion} was published
 * @param significance of this version
 * @param category the key of a category, such as {@code technology}
 * @param region the key of a region, if the news belongs to one
 * @param source who says so, by language, such as "Press service"; may be empty
 * @param correction what this version mends, if it is a correction
 * @param languages at least one
 * @param oldPaths where it stood on the site before this one, by the language it was in there, as {@link OldPath} writes
 *     them; empty for most
 * @param images in the order of the article
 * @param files for readers to take with them
 */
public record PublishedArticle(
        ArticleId articleId,
        long version,
        long majorVersion,
        Instant majorPublishedAt,
        Significance significance,
        Priority priority,
        String category,
        List<String> topics,
        @Nullable String region,
        Map<Language, String> source,
        List<String> authors,
        Instant firstPublishedAt,
        Instant publishedAt,
        @Nullable Correction correction,
        Map<Language, Translation> languages,
        Map<Language, List<String>> oldPaths,
        @JsonInclude(Include.NON_EMPTY) List<Image> images,
        @JsonInclude(Include.NON_EMPTY) List<AttachedFile> files) {

    /** @throws IllegalArgumentException if a field that must be there is missing or out of its bounds */
    public PublishedArticle(
            @Nullable ArticleId articleId,
            @JsonProperty(required = true) long version,
            @JsonProperty(required = true) long majorVersion,
            @Nullable Instant majorPublishedAt,
            @Nullable Significance significance,
            @Nullable Priority priority,
            @Nullable String category,
            @Nullable List<String> topics,
            @Nullable String region,
            @Nullable Map<Language, String> source,
            @Nullable List<String> authors,
            @Nullable Instant firstPublishedAt,
            @Nullable Instant publishedAt,
            @Nullable Correction correction,
            @Nullable Map<Language, Translation> languages,
            @Nullable Map<Language, List<String>> oldPaths,
            @Nullable List<Image> images,
            @Nullable List<AttachedFile> files) {
        this.articleId = present(articleId, "articleId");
        that(version >= 1, "version must be at least 1");
        this.version = version;
        that(majorVersion >= 0 && majorVersion <= version, "majorVersion must be between 0 and version");
        this.majorVersion = majorVersion;
        this.majorPublishedAt = present(majorPublishedAt, "majorPublishedAt");
        this.significance = present(significance, "significance");
        this.priority = present(priority, "priority");
        this.category = present(category, "category");
        this.topics = topics == null ? List.of() : List.copyOf(topics);
        this.region = region;
        this.source = source == null ? Map.of() : Map.copyOf(source);
        this.authors = authors == null ? List.of() : List.copyOf(authors);
        this.firstPublishedAt = present(firstPublishedAt, "firstPublishedAt");
        this.publishedAt = present(publishedAt, "publishedAt");
        this.correction = correction;
        this.languages = Map.copyOf(present(languages, "languages"));
        that(!this.languages.isEmpty(), "languages must hold at least one");
        this.oldPaths = oldPaths == null ? Map.of() : Map.copyOf(oldPaths);
        this.images = images == null ? List.of() : List.copyOf(images);
        this.files = files == null ? List.of() : List.copyOf(files);
    }

    /** Without pictures and files. */
    public PublishedArticle(
            ArticleId articleId,
            long version,
            long majorVersion,
            Instant majorPublishedAt,
            Significance significance,
            Priority priority,
            String category,
            List<String> topics,
            @Nullable String region,
            Map<Language, String> source,
            List<String> authors,
            Instant firstPublishedAt,
            Instant publishedAt,
            @Nullable Correction correction,
            Map<Language, Translation> languages,
            Map<Language, List<String>> oldPaths) {
        this(
                articleId,
                version,
                majorVersion,
                majorPublishedAt,
                significance,
                priority,
                category,
                topics,
                region,
                source,
                authors,
                firstPublishedAt,
                publishedAt,
                correction,
                languages,
                oldPaths,
                List.of(),
                List.of());
    }
}
