package jarchi.index.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a list needs of a document; keyed by language tag. */
record StoredArticle(
        String id,
        long version,
        String category,
        String priority,
        Instant firstPublishedAt,
        List<String> languages,
        Map<String, Page> page,
        @Nullable CardPicture card) {

    /** The fields to fetch: never a body. */
    static final List<String> FIELDS = List.of(
            "id",
            "version",
            "category",
            "priority",
            "firstPublishedAt",
            "languages",
            "card",
            "page.*.title",
            "page.*.summary",
            "page.*.slug");

    /** The article's words in one language. */
    record Page(String title, String summary, String slug) {}
}
