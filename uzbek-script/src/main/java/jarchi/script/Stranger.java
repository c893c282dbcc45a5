package jarchi.script;

/**
 * A word that does not belong in a text of its script.
 *
 * @param start its first character, as an index of {@code char}
 * @param end the index after its last character
 */
public record Stranger(Kind kind, int start, int end) {
    /** What is wrong with the word. */
    public enum Kind {
        /** Letters of both scripts in one word, mostly look-alikes from the wrong keyboard. */
        MIXED_SCRIPTS,
        /** A whole word in the other script that is no numeral, abbreviation or foreign name. */
        OTHER_SCRIPT
    }
}
