package jarchi.ingest.comparison;

import org.jspecify.annotations.Nullable;

/**
 * A word or a sign of a text, or the end of a line.
 *
 * @param spaced whether a space stands before it, which is no difference worth showing
 */
record Word(
        String text,
        boolean spaced,
        boolean strong,
        boolean em,
        @Nullable String link) {
    static final String END_OF_LINE = "\n";

    static Word plain(String text, boolean spaced) {
        return new Word(text, spaced, false, false, null);
    }

    static Word endOfLine() {
        return plain(END_OF_LINE, false);
    }

    boolean endsLine() {
        return text.equals(END_OF_LINE);
    }

    /** Equal for words between which a reader sees no difference. */
    String key() {
        return text + (strong ? "\u0001" : "\u0000") + (em ? "\u0001" : "\u0000") + (link == null ? "" : link);
    }
}
