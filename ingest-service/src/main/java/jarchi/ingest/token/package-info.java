/** Keys that people make for their programs: what each may do, how long, and how to take it back at once. */
@NullMarked
package jarchi.ingest.token;

import org.jspecify.annotations.NullMarked;
