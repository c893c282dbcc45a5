/** How the log is read by whoever has Kafka's own client: records become the contract's, settings of the site go to the site. */
@NullMarked
package jarchi.events.kafka;

import org.jspecify.annotations.NullMarked;
