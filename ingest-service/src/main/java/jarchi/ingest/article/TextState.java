package jarchi.ingest.article;

/** How far an article is in one of its languages. */
public enum TextState {
    /** Nothing is written in it. */
    MISSING,
    /** Somebody is still writing it: it is not shown with the next version. */
    IN_WORK,
    /** It is shown with the next version. */
    READY
}
