package jarchi.notify.delivery;

/** A way to reach a subscriber. */
public interface Channel {
    /** Blocks until the other side has answered, and never throws for what it answered. */
    Outcome send(Outgoing delivery);
}
