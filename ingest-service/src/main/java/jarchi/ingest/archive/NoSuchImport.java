package jarchi.ingest.archive;

/** There is no import of this name. */
public final class NoSuchImport extends RuntimeException {
    NoSuchImport(String id) {
        super("There is no import " + id + ".");
    }
}
