/** The names of all that can be refused: a request goes no further, and its sender reads why and what to do. */
@NullMarked
package jarchi.ingest.problem;

import org.jspecify.annotations.NullMarked;
