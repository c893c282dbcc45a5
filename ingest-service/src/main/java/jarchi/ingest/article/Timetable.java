package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.time.Instant;

/** Says when something is due. What it was told is kept with the caller's transaction, or not at all. */
public interface Timetable {
    /** From this time on {@link PublishingOnTime} is called, once or more often. */
    void note(ArticleId id, Revision revision, Instant at);
}
