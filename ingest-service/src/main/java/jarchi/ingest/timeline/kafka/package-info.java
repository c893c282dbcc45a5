/** Progress arrives here from the other services and goes to the timeline. */
@NullMarked
package jarchi.ingest.timeline.kafka;

import org.jspecify.annotations.NullMarked;
