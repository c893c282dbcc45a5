package jarchi.events;

import java.time.Instant;

/**
 * What happened to an article, with its full published state. Switch over it without {@code default}: a new kind of
 * event then stops the build until each service has decided what it means.
 */
public sealed interface ArticleEvent permits ArticlePublished, ArticleCorrected, ArticleWithdrawn {
    ArticleId articleId();

    /** Grows by one with every published change; a smaller or equal one than was seen before says nothing new. */
    long version();

    /**
     * The newest version that alerts. Compaction may drop the version itself before a sleeping consumer saw it, so that
     * every later event carries its number.
     */
    long majorVersion();

    Instant majorPublishedAt();
}
