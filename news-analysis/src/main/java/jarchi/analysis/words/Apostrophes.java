package jarchi.analysis.words;

/**
 * Tells apostrophes that belong to a word from quotation marks, one character at a time and without changing the length
 * of the text. A letter-like apostrophe (after o and g in Uzbek Latin, the tutuq belgisi, the English possessive)
 * becomes {@link #LETTER}; any other becomes a space. One object reads one text from its start to its end.
 */
public final class Apostrophes {
    /** U+02BC, which Unicode's word breaking keeps inside a word, at its end too. */
    public static final char LETTER = '\u02BC';

    /** Every code point seen in the place of an Uzbek apostrophe. */
    private static final String FORMS = "\u02BB\u02BC\u2018\u2019\u201B'`\u00B4\u2032\u02B9\u02BD\u055A\uFF07";

    /** Of these, the ones that nobody types as a closing quotation mark. */
    private static final String NEVER_CLOSING = "\u02BB\u02BC\u02BD\u201B";

    private final boolean lettersMayEndInApostrophe;
    private boolean quoted;

    /** @param lettersMayEndInApostrophe whether a word may end in oʻ or gʻ, as in Uzbek */
    public Apostrophes(boolean lettersMayEndInApostrophe) {
        this.lettersMayEndInApostrophe = lettersMayEndInApostrophe;
    }

    /** The whole of a text, settled. */
    public static String settle(String text, boolean lettersMayEndInApostrophe) {
        var apostrophes = new Apostrophes(lettersMayEndInApostrophe);
        var settled = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int before = i == 0 ? -1 : text.charAt(i - 1);
            int after = i + 1 == text.length() ? -1 : text.charAt(i + 1);
            settled.append(apostrophes.settle(before, text.charAt(i), after));
        }
        return settled.toString();
    }

    /**
     * What stands for this character.
     *
     * @param before the character before it as it was written, or -1 at the start
     * @param after the character after it as it was written, or -1 at the end
     */
    char settle(int before, char character, int after) {
        if (character < '\u0080' ? character != '\'' && character != '`' : FORMS.indexOf(character) < 0) {
            if (character == '\n') {
                quoted = false;
            }
            return character;
        }
        boolean inWord = isLetter(before);
        if (inWord && (isLetter(after) || endsUzbekLetter(before, character, after))) {
            return LETTER;
        }
        quoted = !inWord && isLetter(after);
        return ' ';
    }

    private boolean endsUzbekLetter(int before, char apostrophe, int after) {
        return lettersMayEndInApostrophe
                && (before == 'o' || before == 'g' || before == 'O' || before == 'G')
                && (!quoted || isApostrophe(after) || NEVER_CLOSING.indexOf(apostrophe) >= 0);
    }

    private static boolean isApostrophe(int character) {
        return FORMS.indexOf(character) >= 0;
    }

    private static boolean isLetter(int character) {
        return character >= 0
                && (Character.isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK)
                && !isApostrophe(character);
    }
}
