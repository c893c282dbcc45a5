package jarchi.index.feed;

import jarchi.events.Language;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the newest changes, in the order in which they were published.
 *
 * @param language of the feed's own words
 * @param publisher who answers for all of it
 * @param page the full address of the page on which people read the same
 * @param hub where changes can be heard of at once, by WebSub, if there is one
 * @param gone what was withdrawn since the oldest entry of this page changed
 */
public record Feed(
        Language language,
        String title,
        String about,
        String publisher,
        String page,
        Addresses addresses,
        @Nullable String hub,
        List<Entry> entries,
        List<Gone> gone) {

    /** Where this page of the feed stands, and those beside it (RFC 5005); all full addresses. */
    public record Addresses(
            String self,
            String first,
            @Nullable String previous,
            @Nullable String next,
            String last) {}

    /** An article that was withdrawn (RFC 6721), by the id that its entry had. */
    public record Gone(String id, Instant when, String reason, Language language) {}

    /** When something of it last changed; the beginning of time for an empty one. */
    public Instant updated() {
        Instant newest = Instant.EPOCH;
        for (Entry entry : entries) {
            newest = entry.updated().isAfter(newest) ? entry.updated() : newest;
        }
        for (Gone one : gone) {
            newest = one.when().isAfter(newest) ? one.when() : newest;
        }
        return newest;
    }
}
