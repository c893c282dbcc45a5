package jarchi.notify.delivery;

/** What a delivery carries. */
public enum DeliveryKind {
    /** News that a saved search asked for. */
    ALERT,
    /** The question whether the owner of an address asked to be told. */
    CONFIRMATION,
    /** The answer to someone who asks for what he already has. */
    REMINDER
}
