/** The thread through everything that one request causes: it comes in a header and leaves in the outbox and the log lines. */
@NullMarked
package jarchi.ingest.trace;

import org.jspecify.annotations.NullMarked;
