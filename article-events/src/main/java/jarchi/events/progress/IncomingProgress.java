package jarchi.events.progress;

/** What the reader finds in one record of the log of progress. */
public sealed interface IncomingProgress {
    /** Something to keep. */
    record Told(ArticleProgress progress) implements IncomingProgress {}

    /** A kind of progress that is newer than this reader: skip, count, log. */
    record UnknownType(String type) implements IncomingProgress {}

    /** Not progress, or one that breaks the contract. */
    record NotProgress(String cause) implements IncomingProgress {}
}
