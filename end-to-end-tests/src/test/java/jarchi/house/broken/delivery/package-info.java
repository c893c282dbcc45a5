@NullMarked
package jarchi.house.broken.delivery;

import org.jspecify.annotations.NullMarked;
