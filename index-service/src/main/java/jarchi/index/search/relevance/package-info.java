/** Judged searches are put to the search here, over articles of their own, and come out as figures of how good its answers are. */
@NullMarked
package jarchi.index.search.relevance;

import org.jspecify.annotations.NullMarked;
