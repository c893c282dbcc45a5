/** The timeline for programs: as it is now, and as it moves. */
@NullMarked
package jarchi.ingest.timeline.web;

import org.jspecify.annotations.NullMarked;
