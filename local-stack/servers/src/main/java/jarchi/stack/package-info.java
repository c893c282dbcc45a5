/** The real servers and services on one machine: started, killed and started again, for {@code ./jarchi} and for tests. */
@NullMarked
package jarchi.stack;

import org.jspecify.annotations.NullMarked;
