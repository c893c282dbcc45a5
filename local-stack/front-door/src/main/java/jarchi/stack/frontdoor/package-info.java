/** What a browser sends to the one address comes in here and goes to the service that answers it, or to the caught mail. */
@NullMarked
package jarchi.stack.frontdoor;

import org.jspecify.annotations.NullMarked;
