package jarchi.analysis.words;

import org.apache.lucene.analysis.CharArraySet;

/**
 * Uzbek as it is typed without its own letters: in Latin o and g for oʻ and gʻ, in Cyrillic у г к х for ў ғ қ ҳ. What may
 * be such a word is looked for among loosened words too; who types one apostrophe or Uzbek letter types them all.
 */
public final class UzbekLoose {
    /** Before a word loosened as on a Russian keyboard, so that it never meets one in Latin. */
    static final char TYPED_IN_CYRILLIC = '~';

    /** Shorter stems have too many neighbours: ot (horse) and oʻt (fire), qol (stay) and qoʻl (hand). */
    private static final int FEWEST_LETTERS = 4;

    private static final CharArraySet WORDS_OF_THEIR_OWN =
            new CharArraySet(UzbekWords.lines("uzbek-never-loose.txt"), false);
    private static final String CYRILLIC_OF_ITS_OWN = "ўғқҳ";

    private UzbekLoose() {}

    /**
     * Whether a text, in small letters and with {@link Apostrophes#settle settled} apostrophes, has none of the letters
     * that a keyboard without them would lack.
     */
    public static boolean isBare(String typed) {
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if (letter == Apostrophes.LETTER
                    || CYRILLIC_OF_ITS_OWN.indexOf(letter) >= 0
                    || (letter >= '\u00C0' && letter < '\u0370')
                    || (letter >= '\u1E00' && letter < '\u1F00')) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a loosened stem is long enough, has a letter that may stand for another, and is no word of its own.
     *
     * @param typed the text that the stem is of: a Cyrillic о stands for no other letter
     */
    public static boolean isTelling(String loosened, String typed) {
        boolean inCyrillic = loosened.charAt(0) == TYPED_IN_CYRILLIC;
        String stem = inCyrillic ? loosened.substring(1) : loosened;
        boolean standIn =
                inCyrillic || (!UzbekLetters.hasCyrillic(typed) && (stem.indexOf('o') >= 0 || stem.indexOf('g') >= 0));
        return standIn && stem.length() >= FEWEST_LETTERS && !WORDS_OF_THEIR_OWN.contains(stem);
    }

    /** Whether a loosened word is one as in Latin, and not as on a Russian keyboard. */
    public static boolean isInLatin(String loosened) {
        return loosened.charAt(0) != TYPED_IN_CYRILLIC;
    }

    /** Writes the folded word as it is typed in Latin without apostrophes. */
    static void inLatin(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            word[i] = switch (word[i]) {
                case 'ö' -> 'o';
                case 'ğ' -> 'g';
                default -> word[i];
            };
        }
        if (length > 0 && word[length - 1] == 'q') {
            word[length - 1] = 'k'; // qishlogi, typed for qishlogʻi: g before an ending is k or q without it
        }
    }

    /** Writes the folded word as it is typed in Cyrillic on a Russian keyboard, and says whether it has such a letter. */
    static boolean inCyrillic(char[] word, int length) {
        boolean standIn = false;
        for (int i = 0; i < length; i++) {
            char letter = switch (word[i]) {
                case 'ö' -> 'u';
                case 'ğ' -> 'g';
                case 'q' -> 'k';
                case 'h' -> 'x';
                default -> word[i];
            };
            standIn |= letter == 'u' || letter == 'g' || letter == 'k' || letter == 'x';
            word[i] = letter;
        }
        return standIn;
    }
}
