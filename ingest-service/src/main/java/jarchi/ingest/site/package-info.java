/** An admin's change of the site itself arrives here, is kept with its history, and goes to the outbox for all services. */
@NullMarked
package jarchi.ingest.site;

import org.jspecify.annotations.NullMarked;
