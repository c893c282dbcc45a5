package jarchi.index.document;

/** What became of one document that was to be written. */
public sealed interface Outcome {
    /** Written; if the bulk was small, searchable too. */
    record Indexed() implements Outcome {}

    /** The index knew this version or a newer one already: nothing changed, nothing to do. */
    record Stale() implements Outcome {}

    /** The index will never take this document. */
    record Refused(String cause) implements Outcome {}

    /** Not now: Elasticsearch is away, too busy or not ready. Try this document again. */
    record Delayed(String cause) implements Outcome {}
}
