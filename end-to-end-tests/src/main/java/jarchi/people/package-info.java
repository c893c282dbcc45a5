/** The people of the stories and benchmarks: an editor, readers, a subscriber, each at the product's public doors. */
@NullMarked
package jarchi.people;

import org.jspecify.annotations.NullMarked;
