/** Counts of searches arrive here from index-service. */
@NullMarked
package jarchi.ingest.searches.kafka;

import org.jspecify.annotations.NullMarked;
