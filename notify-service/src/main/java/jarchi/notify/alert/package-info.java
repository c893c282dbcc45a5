/** A change of an article is held against the saved searches; whom to tell is decided once and handed to the deliveries. */
@NullMarked
package jarchi.notify.alert;

import org.jspecify.annotations.NullMarked;
