/** What other services of ours ask, and nobody else: the front door leads to nothing below {@code /internal}. */
@NullMarked
package jarchi.notify.alert.web;

import org.jspecify.annotations.NullMarked;
