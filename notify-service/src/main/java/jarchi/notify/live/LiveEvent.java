package jarchi.notify.live;

import jarchi.analysis.ArticleText;
import jarchi.events.Language;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One public change with its place in the stream.
 *
 * @param kind published, corrected, withdrawn or erased
 * @param texts what a search looks at, by language tag; of a withdrawn article what it last said;
 *     empty for a listener who searches nothing
 */
public record LiveEvent(
        long id,
        String articleId,
        long version,
        String kind,
        @Nullable String category,
        Instant happenedAt,
        Map<Language, Headline> languages,
        Map<String, ArticleText> texts) {

    /** What an article was called and the readable part of its link. */
    public record Headline(String title, String slug) {}

    public boolean isErasure() {
        return kind.equals(ERASED);
    }

    LiveEvent withoutTexts() {
        return new LiveEvent(id, articleId, version, kind, category, happenedAt, languages, Map.of());
    }

    static final String ERASED = "erased";
}
