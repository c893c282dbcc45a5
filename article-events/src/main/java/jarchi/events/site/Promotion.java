package jarchi.events.site;

import static jarchi.events.Require.present;

import jarchi.events.ArticleId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An article that stands first among what is found.
 *
 * @param words the whole of the search, in any order, script and form
 * @param until the last day, in Tashkent; null: for ever
 */
public record Promotion(
        String words, ArticleId article, @Nullable LocalDate until) {
    public Promotion(@Nullable String words, @Nullable ArticleId article, @Nullable LocalDate until) {
        this.words = present(words, "words");
        this.article = present(article, "article");
        this.until = until;
    }
}
