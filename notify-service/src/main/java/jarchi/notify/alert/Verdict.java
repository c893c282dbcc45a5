package jarchi.notify.alert;

import jarchi.notify.article.PublicChange;
import java.time.Duration;
import java.time.Instant;

/** What a change means to subscribers. */
enum Verdict {
    /** Known already, or older than what is known. */
    STALE,
    /** The article was erased for good; nothing of it counts any more. */
    ERASED,
    /** For the public, but nothing to be told of. */
    QUIET,
    /** It would alert, but was published too long ago. */
    TOO_OLD,
    /** Tell those whose search finds it, and those who were told of it before. */
    TELL;

    /**
     * A version alerts if its own or a dropped older one's major number is new: compaction may have left a minor
     * correction alone.
     */
    static Verdict on(PublicChange change, KnownArticle known, Instant now, Duration newsFor) {
        if (known.erased()) {
            return ERASED;
        }
        if (change.version() <= known.version()) {
            return STALE;
        }
        if (change.majorVersion() <= known.majorVersion()) {
            return QUIET;
        }
        if (change.majorPublishedAt().plus(newsFor).isBefore(now)) {
            return TOO_OLD;
        }
        return TELL;
    }

    boolean alerts() {
        return this == TELL || this == TOO_OLD;
    }
}
