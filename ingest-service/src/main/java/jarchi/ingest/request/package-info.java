/** The bound of every request, before anything reads it. */
@NullMarked
package jarchi.ingest.request;

import org.jspecify.annotations.NullMarked;
