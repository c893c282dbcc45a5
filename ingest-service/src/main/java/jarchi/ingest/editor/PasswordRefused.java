package jarchi.ingest.editor;

/** A new password cannot be taken; the reason is a word of messages*.properties. */
public final class PasswordRefused extends RuntimeException {
    private final String reason;

    PasswordRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** short, long, guessed, wrong (the current one), or gone (the link). */
    public String reason() {
        return reason;
    }
}
