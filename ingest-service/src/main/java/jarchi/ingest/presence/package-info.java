/** Who has an article open to write, so that two people learn of each other before they lose time. */
@NullMarked
package jarchi.ingest.presence;

import org.jspecify.annotations.NullMarked;
