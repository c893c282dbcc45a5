@NullMarked
package jarchi.events.searches;

import org.jspecify.annotations.NullMarked;
