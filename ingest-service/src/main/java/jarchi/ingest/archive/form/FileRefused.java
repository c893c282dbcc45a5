package jarchi.ingest.archive.form;

/** No row can be read from here on. */
public final class FileRefused extends RuntimeException {
    private final Cause cause;
    private final String detail;

    FileRefused(Cause cause, String detail) {
        super(cause + " " + detail);
        this.cause = cause;
        this.detail = detail;
    }

    public Cause why() {
        return cause;
    }

    /** What stood there; may be empty. */
    public String detail() {
        return detail;
    }

    /** A kind of file that is no good; its words are in the message bundles. */
    public enum Cause {
        EMPTY,
        COMPRESSED,
        NOT_TEXT,
        UNKNOWN_FORM,
        NO_COLUMN,
        NOT_WELL_FORMED
    }
}
