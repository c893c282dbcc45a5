package jarchi.notify.delivery;

/** How a channel answered one delivery. */
public sealed interface Outcome {
    /** Taken over by the channel, which is now responsible for it. */
    record Accepted(String answer) implements Outcome {}

    /** Not now: try again later. */
    record Deferred(String reason) implements Outcome {}

    /** Handed over, but the answer was lost: try again, although it may have been taken over. */
    record Unanswered(String reason) implements Outcome {}

    /** Never: the channel will not take this one. */
    record Refused(String reason) implements Outcome {}

    /** The channel cannot be reached, whatever is to be sent: no fault of this delivery. */
    record Away(String reason) implements Outcome {}
}
