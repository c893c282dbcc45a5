package jarchi.events.site;

import static jarchi.events.Require.present;

import jarchi.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * Words that many readers look for.
 *
 * @param words as they are mostly typed
 * @param language of the pages on which they mostly are
 */
public record PopularSearch(String words, Language language) {
    public PopularSearch(@Nullable String words, @Nullable Language language) {
        this.words = present(words, "words");
        this.language = present(language, "language");
    }
}
