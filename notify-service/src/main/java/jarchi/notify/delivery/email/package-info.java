/** A delivery becomes a mail in its reader's language and script and goes to the mail server. */
@NullMarked
package jarchi.notify.delivery.email;

import org.jspecify.annotations.NullMarked;
