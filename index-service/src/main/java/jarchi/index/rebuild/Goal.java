package jarchi.index.rebuild;

import jarchi.index.document.StandingIndex;
import jarchi.index.kafka.LogEnd;

/**
 * What an index must have before it takes the place of the one that stands.
 *
 * @param articles as many as the other had
 * @param end where the log ended after they were counted
 */
record Goal(StandingIndex next, long articles, LogEnd end) {}
