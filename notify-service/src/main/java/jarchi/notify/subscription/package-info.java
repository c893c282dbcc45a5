/** Someone asks to be told, confirms it, and one day asks to be left alone; the saved searches go to the alerts. */
@NullMarked
package jarchi.notify.subscription;

import org.jspecify.annotations.NullMarked;
