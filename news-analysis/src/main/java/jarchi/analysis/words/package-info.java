/** A text's characters and words arrive here one by one and leave in the one spelling in which they are compared. */
@NullMarked
package jarchi.analysis.words;

import org.jspecify.annotations.NullMarked;
