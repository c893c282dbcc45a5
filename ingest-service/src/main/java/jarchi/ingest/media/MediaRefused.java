package jarchi.ingest.media;

/** What was uploaded cannot be taken. Nothing of it is kept. */
public final class MediaRefused extends RuntimeException {
    private final Cause cause;
    private final long limit;

    MediaRefused(Cause cause) {
        this(cause, 0);
    }

    public MediaRefused(Cause cause, long limit) {
        super(cause.name());
        this.cause = cause;
        this.limit = limit;
    }

    /** Why. */
    public Cause why() {
        return cause;
    }

    /** The bound that was passed; 0 if there is none. */
    public long limit() {
        return limit;
    }

    /** A kind of refusal; its words are in the message bundles. */
    public enum Cause {
        NOTHING_SENT,
        FILE_TOO_LARGE,
        NOT_OUR_FORMAT,
        UNREADABLE,
        TOO_MANY_PIXELS,
        ANIMATED,
        PDF_WITH_PROGRAM
    }
}
