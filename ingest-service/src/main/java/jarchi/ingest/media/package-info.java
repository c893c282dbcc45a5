/** Pictures and files: what somebody uploads comes in, is checked and cleaned, and is kept for articles that show it. */
@NullMarked
package jarchi.ingest.media;

import org.jspecify.annotations.NullMarked;
