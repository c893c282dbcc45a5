package jarchi.events.searches;

/** What the reader finds in one record of the log of searches. */
public sealed interface IncomingSearches {
    /** Something to keep. */
    record Told(SearchesCounted counted) implements IncomingSearches {}

    /** A kind that is newer than this reader: skip, count, log. */
    record UnknownType(String type) implements IncomingSearches {}

    /** Not a count, or one that breaks the contract. */
    record NotACount(String cause) implements IncomingSearches {}
}
