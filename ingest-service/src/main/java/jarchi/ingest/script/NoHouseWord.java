package jarchi.ingest.script;

/** What somebody gave as a word of the house is none; nothing was saved. */
public final class NoHouseWord extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String field;
    private final Because because;

    NoHouseWord(String field, Because because) {
        super(field + " " + because);
        this.field = field;
        this.because = because;
    }

    /** {@code latin} or {@code cyrillic}. */
    public String field() {
        return field;
    }

    public Because because() {
        return because;
    }

    /** A kind of mistake; its words are those of the faults with the same names. */
    public enum Because {
        MISSING,
        NOT_A_WORD,
        TOO_MANY
    }
}
