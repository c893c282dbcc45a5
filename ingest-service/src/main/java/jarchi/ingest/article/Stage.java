package jarchi.ingest.article;

/** Where the working draft of an article stands, whatever the public sees meanwhile. */
public enum Stage {
    WRITING,
    IN_REVIEW,
    RETURNED,
    SCHEDULED,
    SCHEDULE_FAILED
}
