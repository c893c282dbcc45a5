/** The readers' side: article events arrive in {@code kafka}, become documents in {@code document}, and are read in {@code search} and {@code article}. */
@NullMarked
package jarchi.index;

import org.jspecify.annotations.NullMarked;
