/** A request that no service answered arrives here and leaves as a page that says so. */
@NullMarked
package jarchi.stack.frontdoor.route;

import org.jspecify.annotations.NullMarked;
