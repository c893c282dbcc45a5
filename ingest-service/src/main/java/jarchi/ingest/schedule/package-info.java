/** The clock of the desk: it wakes one instance when an article is due, and again after an outage. */
@NullMarked
package jarchi.ingest.schedule;

import org.jspecify.annotations.NullMarked;
