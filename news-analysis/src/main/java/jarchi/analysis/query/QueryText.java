package jarchi.analysis.query;

import jarchi.analysis.words.Apostrophes;
import java.text.Normalizer;
import java.util.StringJoiner;

/** The characters of the grammar, and the normal form of what stands between them. */
final class QueryText {
    /** Quotation marks that open; all but « are typed at either end. */
    private static final String OPENING = "\"“„”‟«";

    private static final String CLOSING = "\"“”‟";
    private static final String BRACKETS = "()[]{}";

    /** Marks of direction and width that nobody sees: they tell nothing about a word. */
    private static final String INVISIBLE = "\u00AD\u2060\uFEFF\u200E\u200F\u202A\u202B\u202C\u202D\u202E";

    private QueryText() {}

    static boolean isQuote(char character) {
        return character == '»' || OPENING.indexOf(character) >= 0;
    }

    /** Where the quotation opened at this position ends, or -1. */
    static int closingQuote(String text, int opening) {
        if (text.charAt(opening) == '»') {
            return -1;
        }
        String closing = text.charAt(opening) == '«' ? "»" : CLOSING;
        for (int i = opening + 1; i < text.length(); i++) {
            if (closing.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    static boolean isSeparator(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || character == '\u200B'
                || BRACKETS.indexOf(character) >= 0;
    }

    /**
     * Small letters, composed characters, one form of apostrophe, single spaces, and no punctuation at the ends of words.
     * Nothing of this changes which words the analyzers find. Empty if there is no word.
     */
    static String normal(String text) {
        var spaced = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (isSpace(character)) {
                spaced.append(' ');
            } else if (INVISIBLE.indexOf(character) < 0) {
                spaced.appendCodePoint(Character.toLowerCase(character));
            }
        });
        var words = new StringJoiner(" ");
        String composed = Normalizer.normalize(spaced, Normalizer.Form.NFC);
        for (String word : Apostrophes.settle(composed, true).split(" ", -1)) {
            String trimmed = trim(word);
            if (trimmed.codePoints().anyMatch(QueryText::isOfAWord)) {
                words.add(trimmed);
            }
        }
        return words.toString();
    }

    private static boolean isSpace(int character) {
        if (character > Character.MAX_VALUE) {
            return false;
        }
        char small = (char) character;
        return isSeparator(small) || isQuote(small) || small == '*' || Character.isSurrogate(small);
    }

    private static String trim(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && isPunctuation(word.charAt(start))) {
            start++;
        }
        while (end > start && isPunctuation(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end);
    }

    private static boolean isPunctuation(char character) {
        return switch (Character.getType(character)) {
            case Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isOfAWord(int character) {
        return Character.isLetterOrDigit(character) || Character.getType(character) == Character.OTHER_SYMBOL;
    }

    static int lettersAndDigits(String text) {
        return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
