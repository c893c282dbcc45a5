/** The other half of the contract: what index-service and notify-service did with a version, told to ingest-service. */
@NullMarked
package jarchi.events.progress;

import org.jspecify.annotations.NullMarked;
