package jarchi.ingest.archive;

/** An import cannot be asked for like this; nothing was saved. */
public final class ImportRefused extends RuntimeException {
    private final String field;

    ImportRefused(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
