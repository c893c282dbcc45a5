/** What readers look for comes here as counts of days, is kept for a while, and is shown to editors. */
@NullMarked
package jarchi.ingest.searches;

import org.jspecify.annotations.NullMarked;
