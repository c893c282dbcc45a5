@NullMarked
package jarchi.house.broken.web;

import org.jspecify.annotations.NullMarked;
