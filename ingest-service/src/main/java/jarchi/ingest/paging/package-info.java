/** Long lists in pieces: a cursor says where the last piece ended, and the next one begins behind it. */
@NullMarked
package jarchi.ingest.paging;

import org.jspecify.annotations.NullMarked;
