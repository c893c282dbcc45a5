@NullMarked
package jarchi.events;

import org.jspecify.annotations.NullMarked;
