package jarchi.ingest.article;

/** Where an article stands before the public. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    WITHDRAWN
}
