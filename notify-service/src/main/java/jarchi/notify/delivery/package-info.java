/** Alerts and answers wait here as rows until their channel has accepted them; each outcome is noted at once. */
@NullMarked
package jarchi.notify.delivery;

import org.jspecify.annotations.NullMarked;
