/** A request that is sent again is not done again: its key was kept with its answer, in the transaction of the deed. */
@NullMarked
package jarchi.ingest.idempotency;

import org.jspecify.annotations.NullMarked;
