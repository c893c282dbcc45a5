package jarchi.ingest.article;

/** On what occasion something was written into the thread of an article. */
public enum NoteKind {
    COMMENT,
    SENT_TO_REVIEW,
    RETURNED,
    FORCED,
    SCHEDULE_FAILED
}
