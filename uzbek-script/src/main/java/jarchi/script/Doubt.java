package jarchi.script;

/**
 * A word that an editor should look at. Of a word that occurs again in the same text only the first is named.
 *
 * @param inputStart first character of the word in the text that was given, as an index of {@code char}
 * @param inputEnd the index after its last character
 * @param outputStart first character of the word in the text that was written
 * @param outputEnd the index after its last character
 */
public record Doubt(Reason reason, int inputStart, int inputEnd, int outputStart, int outputEnd) {
    /** What is uncertain about the word. */
    public enum Reason {
        /** A Latin ts that may be ц or тс. */
        TS_OR_C,
        /** A Latin ye after a consonant: written ье, and in a few words ъе. */
        SOFT_OR_HARD_SIGN,
        /** Left in Latin letters as a foreign word by the look of it, on no list. */
        FOREIGN_WORD_KEPT,
        /** A letter before a full stop that may be an initial or a Roman numeral. */
        INITIAL_OR_NUMERAL,
        /** Has letters of both scripts; it was repaired by the majority of its letters. */
        MIXED_SCRIPTS,
        /** Has ы or щ, which Uzbek Cyrillic has not: a Russian word or name. */
        RUSSIAN_WORD
    }
}
