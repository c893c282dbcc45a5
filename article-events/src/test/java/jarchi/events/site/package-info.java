@NullMarked
package jarchi.events.site;

import org.jspecify.annotations.NullMarked;
