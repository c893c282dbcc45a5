/** The caught mail on pages for a person and as JSON for a test. */
@NullMarked
package jarchi.stack.frontdoor.mail.web;

import org.jspecify.annotations.NullMarked;
