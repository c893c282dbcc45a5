package jarchi.events.progress;

import jarchi.events.ArticleId;
import java.time.Instant;

/**
 * What a service knows by now of one version of an article. Each is a state and not a step: a repeated one changes
 * nothing, a lost one is made up for by the next, and of two the reader can tell which counts.
 */
public sealed interface ArticleProgress permits ArticleSearchable, DeliveriesCounted {
    ArticleId articleId();

    long version();

    /** When it was seen to be so. */
    Instant at();
}
