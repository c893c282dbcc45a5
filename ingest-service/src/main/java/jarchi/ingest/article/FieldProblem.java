package jarchi.ingest.article;

/**
 * What is wrong with one field.
 *
 * @param field its path, such as {@code languages.ru.title}
 * @param limit the bound that was passed; 0 if the fault has none
 */
public record FieldProblem(String field, Fault fault, int limit) {
    FieldProblem(String field, Fault fault) {
        this(field, fault, 0);
    }

    /** A kind of mistake; its words are in the message bundles. */
    public enum Fault {
        MISSING,
        TOO_LONG,
        TOO_MANY,
        TOO_LARGE,
        NOT_TEXT,
        NOT_A_KEY,
        UNKNOWN_LANGUAGE,
        UNKNOWN_CATEGORY,
        UNKNOWN_PRIORITY,
        UNKNOWN_SIGNIFICANCE,
        UNKNOWN_STATE,
        NOT_A_WORD,
        NOTHING_READY,
        NOTHING_TO_MAKE_FROM,
        NOT_A_TIME,
        IN_THE_PAST,
        TOO_FAR,
        NOT_THE_ID,
        UNKNOWN_MEDIA,
        TWO_LEADS,
        NOT_IN_PICTURE,
        NOT_A_PHONE_NUMBER,
        NOT_AN_ALERT_ADDRESS,
        UNKNOWN_ALPHABET,
        NOT_EQUAL_WORDS,
        NO_PUBLIC_ARTICLE,
        NOT_A_DAY,
        TWICE,
        IN_USE,
        AS_AN_EARLIER_ROW,
        IN_THE_FUTURE,
        CHANGED_AT_THE_DESK,
        ERASED,
        UNREADABLE,
        WRONG_LETTERS,
        NOT_PUBLIC,
        NOT_AN_OLD_ADDRESS
    }
}
