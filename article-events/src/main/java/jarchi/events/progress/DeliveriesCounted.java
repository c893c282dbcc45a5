package jarchi.events.progress;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import com.fasterxml.jackson.annotation.JsonProperty;
import jarchi.events.ArticleId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom this version is to be told, and how far that has come. The whole account each time: of two, the one with the larger
 * sequence counts.
 *
 * @param sequence grows with each account of this version
 * @param matchedAt when it was decided whom to tell
 * @param candidates the subscriptions that it concerns, frozen when that was decided: delivered + failed + pending +
 *     excluded of all channels
 * @param channels by their word, such as {@code email}; none if nobody is to be told, as of a minor correction
 */
public record DeliveriesCounted(
        ArticleId articleId,
        long version,
        long sequence,
        Instant at,
        Instant matchedAt,
        long candidates,
        Map<String, Account> channels)
        implements ArticleProgress {

    public DeliveriesCounted(
            @Nullable ArticleId articleId,
            @JsonProperty(required = true) long version,
            @JsonProperty(required = true) long sequence,
            @Nullable Instant at,
            @Nullable Instant matchedAt,
            @JsonProperty(required = true) long candidates,
            @Nullable Map<String, Account> channels) {
        this.articleId = present(articleId, "articleId");
        that(version >= 1, "version must be at least 1");
        this.version = version;
        that(sequence >= 1, "sequence must be at least 1");
        this.sequence = sequence;
        this.at = present(at, "at");
        this.matchedAt = present(matchedAt, "matchedAt");
        that(candidates >= 0, "candidates must not be negative");
        this.candidates = candidates;
        this.channels = Map.copyOf(present(channels, "channels"));
    }

    /**
     * The deliveries of one channel.
     *
     * @param delivered the channel took them over
     * @param failed it never will
     * @param pending still on their way
     * @param excluded will not be told, by reason; a reader shows one that it does not know as it is
     */
    public record Account(long delivered, long failed, long pending, Map<String, Long> excluded) {
        /** Published too long ago to be news, as in a replay. */
        public static final String TOO_OLD = "TOO_OLD";

        /** The subscription was confirmed after the version was published. */
        public static final String CONFIRMED_LATER = "CONFIRMED_LATER";

        public static final String UNSUBSCRIBED = "UNSUBSCRIBED";

        /** A newer version is told instead. */
        public static final String NEWER_VERSION = "NEWER_VERSION";

        /** The article was erased for good. */
        public static final String ERASED = "ERASED";

        /** The site is in test mode, and this address is not among those that are alerted all the same. */
        public static final String TEST_MODE = "TEST_MODE";

        public Account(
                @JsonProperty(required = true) long delivered,
                @JsonProperty(required = true) long failed,
                @JsonProperty(required = true) long pending,
                @Nullable Map<String, Long> excluded) {
            that(delivered >= 0 && failed >= 0 && pending >= 0, "no count may be negative");
            this.delivered = delivered;
            this.failed = failed;
            this.pending = pending;
            this.excluded = Map.copyOf(present(excluded, "excluded"));
            that(this.excluded.values().stream().allMatch(count -> count >= 0), "no count may be negative");
        }
    }
}
