/** What the desk says of the site arrives here from the log; it says whom to alert, what to choose from, and how to write. */
@NullMarked
package jarchi.notify.site;

import org.jspecify.annotations.NullMarked;
