/** The readers' side: article events arrive in {@code kafka}, become documents in {@code document}, and are read in {@code search} and {@code article}; {@code rebuild} puts one index in the place of another. */
@NullMarked
package jarchi.index;

import org.jspecify.annotations.NullMarked;
