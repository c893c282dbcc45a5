/** How often somebody may call the API: each request passes here on its way to the door, and its answer says what is left. */
@NullMarked
package jarchi.ingest.rate;

import org.jspecify.annotations.NullMarked;
