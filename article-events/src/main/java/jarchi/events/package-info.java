/** The contract: ingest-service writes article events, index-service and notify-service read them; nothing else is shared. */
@NullMarked
package jarchi.events;

import org.jspecify.annotations.NullMarked;
