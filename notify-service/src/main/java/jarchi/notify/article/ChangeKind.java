package jarchi.notify.article;

/** What the public saw happen. */
public enum ChangeKind {
    PUBLISHED,
    CORRECTED,
    WITHDRAWN
}
