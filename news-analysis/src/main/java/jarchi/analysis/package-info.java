/** Text of articles and of searches arrives here and leaves as comparable words: the same in the search index and in the matching of alerts. */
@NullMarked
package jarchi.analysis;

import org.jspecify.annotations.NullMarked;
