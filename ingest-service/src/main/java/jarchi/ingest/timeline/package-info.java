/** What became of each version after it was saved, as the log and the other services tell it, for whoever published it. */
@NullMarked
package jarchi.ingest.timeline;

import org.jspecify.annotations.NullMarked;
