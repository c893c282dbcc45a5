/** Wakes whoever waits for rows, in this process or another: PostgreSQL's notifications arrive here and go to the deliveries and the live stream. */
@NullMarked
package jarchi.notify.signal;

import org.jspecify.annotations.NullMarked;
