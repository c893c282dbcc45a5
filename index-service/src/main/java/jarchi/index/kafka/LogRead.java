package jarchi.index.kafka;

/**
 * How much of the log an index has.
 *
 * @param all places in the log, of which a few hold no article
 * @param left those that its group has not come to yet
 */
public record LogRead(long all, long left) {}
