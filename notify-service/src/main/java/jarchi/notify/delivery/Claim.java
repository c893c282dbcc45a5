package jarchi.notify.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this instance may send, with what has happened around it since it was frozen.
 *
 * @param attempts including the one that begins with this claim
 * @param subscribed whether its reader still wants to be told
 * @param superseded whether a newer version is what its reader should hear
 */
record Claim(Outgoing delivery, int attempts, boolean subscribed, boolean superseded, boolean erased) {

    /** Why it must not be sent any more, if so. */
    @Nullable
    String exclusion() {
        if (erased) {
            return "the article was erased";
        }
        if (!subscribed) {
            return "unsubscribed";
        }
        return superseded ? "a newer version is told instead" : null;
    }

    boolean isTooOld(Instant now, Duration limit) {
        return delivery.createdAt().plus(limit).isBefore(now);
    }
}
