@NullMarked
package jarchi.events.progress;

import org.jspecify.annotations.NullMarked;
