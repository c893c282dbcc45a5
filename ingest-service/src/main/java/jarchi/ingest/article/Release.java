package jarchi.ingest.article;

import org.jspecify.annotations.Nullable;

/**
 * Somebody's decision that the public shall see an article.
 *
 * @param secondPairOfEyes whether nobody may publish what they wrote themselves
 * @param force why it shall be public against the rules all the same
 */
record Release(Act act, boolean secondPairOfEyes, @Nullable String force) {}
