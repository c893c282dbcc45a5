/** What readers look for arrives here without their names and is counted in memory; the counts go out by {@code kafka}. */
@NullMarked
package jarchi.index.asked;

import org.jspecify.annotations.NullMarked;
