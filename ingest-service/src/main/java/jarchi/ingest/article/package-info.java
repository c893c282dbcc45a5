/** Articles and what may be done with them: what an editor decided comes in, an event for the outbox goes out. */
@NullMarked
package jarchi.ingest.article;

import org.jspecify.annotations.NullMarked;
