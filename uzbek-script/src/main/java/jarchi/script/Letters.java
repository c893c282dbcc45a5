package jarchi.script;

import java.text.Normalizer;
import java.util.Locale;

/** What a character is to Uzbek. */
final class Letters {
    /** U+02BB, the mark of oʻ and gʻ. */
    static final char TURNED = '\u02BB';

    /** U+02BC, the tutuq belgisi. */
    static final char TUTUQ = '\u02BC';

    /** Every code point seen in the place of the two. */
    private static final String APOSTROPHES = "\u02BB\u02BC\u2018\u2019\u201B'`\u00B4\u2032\u02B9\u02BD\u055A\uFF07";

    /** Of these, the ones that nobody types as a closing quotation mark. */
    private static final String NEVER_CLOSING = "\u02BB\u02BC\u02BD\u201B";

    private static final String NEW_LATIN = "öğşçÖĞŞÇ";
    private static final String LATIN_TWINS = "aeocpxykmtbABCEHKMOPTXYhiIj";

    /** The last four of the Cyrillic ones are not Uzbek: they are read as Latin letters, and nothing becomes one of them. */
    private static final String CYRILLIC_TWINS = "аеосрхукмтвАВСЕНКМОРТХУһіІј";

    private static final String COMPOSED = "йёўЙЁЎöğşçÖĞŞÇ";
    private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

    private Letters() {}

    static boolean isApostrophe(char character) {
        return character < '\u0080' ? character == '\'' || character == '`' : APOSTROPHES.indexOf(character) >= 0;
    }

    static boolean neverCloses(char apostrophe) {
        return NEVER_CLOSING.indexOf(apostrophe) >= 0;
    }

    static boolean isLetter(char character) {
        return Character.isLetter(character) && !isApostrophe(character);
    }

    /** A letter, or a mark that belongs to the letter before it. */
    static boolean isWordPart(char character) {
        return isLetter(character) || Character.getType(character) == Character.NON_SPACING_MARK;
    }

    static boolean isCyrillic(char character) {
        return character >= '\u0400' && character <= '\u052F';
    }

    static boolean isLatin(char character) {
        if (character < '\u0080') {
            return Character.isLetter(character);
        }
        return isLetter(character) && Character.UnicodeScript.of(character) == Character.UnicodeScript.LATIN;
    }

    /** A letter of one of the two Latin alphabets; w is in neither, c is in the digraph ch only. */
    static boolean isUzbekLatin(char letter) {
        char small = Character.toLowerCase(letter);
        return small < '\u0080' ? small >= 'a' && small <= 'z' && small != 'w' : NEW_LATIN.indexOf(letter) >= 0;
    }

    static boolean isAsciiWord(char character) {
        return character < '\u0080' && (Character.isLetterOrDigit(character) || character == '_');
    }

    /**
     * The word with letters of the alphabets in one character each (й, ё, ў, ö, ğ, ş, ç), and other marks, such as that of
     * stress, left where they are.
     */
    static String composed(String word) {
        StringBuilder composed = null;
        for (int i = word.length() - 1; i > 0; i--) {
            int letter = "\u0306\u0308\u0327".indexOf(word.charAt(i)) < 0
                    ? -1
                    : DECOMPOSED.indexOf(word.substring(i - 1, i + 1));
            if (letter >= 0) {
                composed = composed == null ? new StringBuilder(word) : composed;
                composed.replace(i - 1, i + 1, COMPOSED.substring(letter / 2, letter / 2 + 1));
                i--;
            }
        }
        return composed == null ? word : composed.toString();
    }

    /** The letter of the other script that looks the same, or the letter itself. */
    static char twin(char letter) {
        int latin = LATIN_TWINS.indexOf(letter);
        if (latin >= 0 && latin < LATIN_TWINS.length() - 4) {
            return CYRILLIC_TWINS.charAt(latin);
        }
        int cyrillic = CYRILLIC_TWINS.indexOf(letter);
        return cyrillic >= 0 ? LATIN_TWINS.charAt(cyrillic) : letter;
    }

    static boolean isVowel(char small) {
        return "aeiouаеёиоуўэюяы".indexOf(small) >= 0;
    }

    /** Whether the second letter of a digraph is written large when the first is: SHAHAR, AQSHda, but Shahar, Sh. */
    static boolean secondIsLarge(CharSequence word, int index) {
        boolean first = index == 0 || !isLetter(word.charAt(index - 1));
        return first
                ? index + 1 < word.length() && Character.isUpperCase(word.charAt(index + 1))
                : Character.isUpperCase(word.charAt(index - 1));
    }

    /** Whether a sign without a sound is written large: МАЪНО, but Аъло. */
    static boolean signIsLarge(CharSequence word, int index) {
        return index > 0
                && Character.isUpperCase(word.charAt(index - 1))
                && (index + 1 == word.length() || Character.isUpperCase(word.charAt(index + 1)));
    }

    /** Small letters in the case of the model: SIRK, Sirk, sirk; each part of a compound by itself. */
    static String like(CharSequence model, String small) {
        String letters = model.toString();
        if (letters.length() > 1
                && letters.equals(letters.toUpperCase(Locale.ROOT))
                && !letters.equals(letters.toLowerCase(Locale.ROOT))) {
            return small.toUpperCase(Locale.ROOT);
        }
        var shaped = new StringBuilder(small);
        int from = 0;
        for (int part = 0; part >= 0 && from >= 0; from = next(small, from), part = next(letters, part)) {
            if (part < letters.length() && from < small.length() && Character.isUpperCase(letters.charAt(part))) {
                shaped.setCharAt(from, Character.toUpperCase(small.charAt(from)));
            }
        }
        return shaped.toString();
    }

    private static int next(String compound, int part) {
        int hyphen = compound.indexOf('-', part);
        return hyphen < 0 ? -1 : hyphen + 1;
    }
}
