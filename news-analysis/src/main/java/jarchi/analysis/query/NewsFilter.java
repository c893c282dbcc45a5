package jarchi.analysis.query;

import jarchi.analysis.NewsAnalyzers;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an article must be besides its words; null means any.
 *
 * @param language the tag of the language whose text must match; if null, the text of any one language
 * @param category the key of the category
 * @param from the earliest time of publication, inclusive, to the millisecond
 * @param to the latest time of publication, exclusive, to the millisecond
 */
public record NewsFilter(
        @Nullable String language,
        @Nullable String category,
        @Nullable Instant from,
        @Nullable Instant to) {
    private static final NewsFilter ANY = new NewsFilter(null, null, null, null);

    /** @throws IllegalArgumentException if the language is not one of {@link NewsAnalyzers#LANGUAGE_TAGS} */
    public NewsFilter {
        if (language != null && !NewsAnalyzers.LANGUAGE_TAGS.contains(language)) {
            throw new IllegalArgumentException("not a language of articles: " + language);
        }
    }

    /** What a subscriber can store: a time of publication means nothing for articles still to come. */
    public NewsFilter(@Nullable String language, @Nullable String category) {
        this(language, category, null, null);
    }

    /** Every article. */
    public static NewsFilter any() {
        return ANY;
    }
}
