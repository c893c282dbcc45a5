package jarchi.ingest.editor;

/** What an admin asked for cannot be done; the reason is a word of messages*.properties. */
public final class PersonRefused extends RuntimeException {
    private final String reason;

    PersonRefused(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** unknown, known, email, name, role, or last (the last admin). */
    public String reason() {
        return reason;
    }
}
