/** What readers look for, counted by index-service and told to ingest-service: words and numbers, nobody's name or address. */
@NullMarked
package jarchi.events.searches;

import org.jspecify.annotations.NullMarked;
