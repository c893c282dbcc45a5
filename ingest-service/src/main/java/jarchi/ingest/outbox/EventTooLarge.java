package jarchi.ingest.outbox;

import jarchi.events.ArticleId;

/** All of the article together is more than one record of the log can hold; nothing was saved. */
public final class EventTooLarge extends RuntimeException {
    EventTooLarge(ArticleId id, long bytes) {
        super("Article " + id + " makes an event of " + bytes + " bytes; " + Outbox.LARGEST_EVENT
                + " is the most. Shorten the body of one of its languages.");
    }
}
