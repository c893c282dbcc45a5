/** The stream of public changes as server-sent events. */
@NullMarked
package jarchi.notify.live.web;

import org.jspecify.annotations.NullMarked;
