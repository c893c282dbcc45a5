package jarchi.ingest.article;

/** What was done to an article by one of its revisions. */
public enum Deed {
    WRITTEN,
    BROUGHT_ALONG,
    CHANGED,
    RESTORED,
    SENT_TO_REVIEW,
    TAKEN_BACK,
    RETURNED,
    SCHEDULED,
    SCHEDULE_ENDED,
    SCHEDULE_FAILED,
    EMBARGO_SET,
    PUBLISHED,
    CORRECTED,
    WITHDRAWN
}
