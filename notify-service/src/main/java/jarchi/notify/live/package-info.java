/** Each public change is kept as a numbered row and handed to everyone who listens. */
@NullMarked
package jarchi.notify.live;

import org.jspecify.annotations.NullMarked;
