package jarchi.index.feed;

import jarchi.events.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article in one language, as a feed shows it.
 *
 * @param id the same for the article's whole life; an address that leads to it
 * @param html its text with full addresses
 * @param picture the full address of the picture above the text
 * @param others where it can be read in other languages
 */
public record Entry(
        String id,
        String url,
        Language language,
        String title,
        String summary,
        String html,
        Instant published,
        Instant updated,
        List<String> authors,
        String category,
        String categoryName,
        @Nullable String picture,
        List<Other> others) {
    /** Another language of the same article. */
    public record Other(Language language, String url) {}
}
