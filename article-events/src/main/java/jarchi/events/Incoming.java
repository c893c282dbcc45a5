package jarchi.events;

import org.jspecify.annotations.Nullable;

/** What a consumer finds in one record of the log. */
public sealed interface Incoming {
    /** An event to act on. */
    record Event(ArticleEvent event, @Nullable String traceparent) implements Incoming {}

    /** A null value: forget this article for good, everywhere. */
    record Erasure(ArticleId articleId) implements Incoming {}

    /** A kind of event that is newer than this consumer: skip, count, log. */
    record UnknownType(String type) implements Incoming {}

    /** Not an event, or one that breaks the contract: to the dead letters, with the cause. */
    record NotAnEvent(String cause) implements Incoming {}
}
