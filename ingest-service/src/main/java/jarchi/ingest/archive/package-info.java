/** Articles arrive here from other systems by the thousand, and leave for them: a file comes in, its rows become articles, and a report says which did not. */
@NullMarked
package jarchi.ingest.archive;

import org.jspecify.annotations.NullMarked;
