package jarchi.analysis.words;

import java.text.Normalizer;

/**
 * Brings a word of Uzbek, in any orthography, to one internal form with one character for each sound: oʻ=ö, gʻ=ğ, sh=ş,
 * ch=c, no tutuq belgisi. Cyrillic goes by the rules of the 1995 orthography. One object serves one thread.
 */
final class UzbekFold {
    private static final String CYRILLIC_VOWELS = "аеёиоуўэюя";
    private static final String LOANS_WITHOUT_Y_AFTER = "bdjlmnrstzvf";

    private final StringBuilder word = new StringBuilder();
    private final StringBuilder folded = new StringBuilder();
    private boolean cyrillic;

    /** The folded word, valid until the next call; empty if nothing of it is a letter or a digit. */
    StringBuilder fold(CharSequence original) {
        clean(original);
        UzbekLetters.repairHomoglyphs(word);
        folded.setLength(0);
        cyrillic = UzbekLetters.hasCyrillic(word);
        if (cyrillic) {
            foldCyrillic();
        } else {
            foldLatin();
        }
        foldLoans();
        return folded;
    }

    /** Whether the word folded last was in Cyrillic. */
    boolean wasCyrillic() {
        return cyrillic;
    }

    private void clean(CharSequence original) {
        CharSequence composed =
                hasCombiningMark(original) ? Normalizer.normalize(original, Normalizer.Form.NFC) : original;
        word.setLength(0);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (letter < '\u0080') {
                word.append(letter == ',' ? '.' : Character.toLowerCase(letter)); // 1,5 is 1.5
            } else if (letter == 'İ' || letter == 'ı') {
                word.append('i');
            } else if (!isCombiningMark(letter) && Character.getType(letter) != Character.FORMAT) {
                word.append(Character.toLowerCase(letter));
            }
        }
    }

    private void foldCyrillic() {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            char before = i == 0 ? 0 : word.charAt(i - 1);
            switch (letter) {
                case 'е' -> folded.append(saysYe(before) ? "ye" : "e");
                case 'ё' -> folded.append("yo");
                case 'ю' -> folded.append("yu");
                case 'я' -> folded.append("ya");
                case 'щ' -> folded.append("şc");
                case 'ц' -> folded.append(isCyrillicVowel(before) ? "ts" : "s");
                case 'ь' -> folded.append(i + 1 < word.length() && word.charAt(i + 1) == 'о' ? "y" : "");
                case 'ъ', Apostrophes.LETTER -> {}
                default -> folded.append(UzbekLetters.fromCyrillic(letter));
            }
        }
    }

    private static boolean saysYe(char before) {
        return before == 0 || before == 'ъ' || before == 'ь' || before == Apostrophes.LETTER || isCyrillicVowel(before);
    }

    private static boolean isCyrillicVowel(char letter) {
        return CYRILLIC_VOWELS.indexOf(letter) >= 0;
    }

    private void foldLatin() {
        for (int i = 0; i < word.length(); i++) {
            char letter = UzbekLetters.fromProposedLatin(word.charAt(i));
            char after = i + 1 < word.length() ? word.charAt(i + 1) : 0;
            if (letter == Apostrophes.LETTER) {
                continue;
            }
            if (letter == 'ñ' || letter == 'ň') {
                folded.append("ng");
            } else if (after == Apostrophes.LETTER && (letter == 'o' || letter == 'g')) {
                folded.append(letter == 'o' ? 'ö' : 'ğ');
            } else if (after == 'h' && (letter == 's' || letter == 'c')) {
                folded.append(letter == 's' ? 'ş' : 'c');
                i++;
            } else {
                folded.append(letter);
            }
        }
    }

    /**
     * Loans are written with and without t and y in the two scripts: konstitutsiya, konstitusiya; byudjet, budjet; and by
     * one rule or the other with ye or e: poyezd, poezd; obyekt, obekt. At the start of a word ye is a sound of its own.
     */
    private void foldLoans() {
        int kept = 1;
        int length = folded.length();
        for (int i = 1; i < length; i++) {
            char letter = folded.charAt(i);
            boolean silent = letter == 't' ? isSilentT(i) : letter == 'y' && i + 1 < length && isSilentY(i);
            if (!silent) {
                folded.setCharAt(kept++, letter);
            }
        }
        if (kept < length) {
            folded.setLength(kept);
        }
    }

    private boolean isSilentY(int place) {
        char after = folded.charAt(place + 1);
        return after == 'e'
                || ((after == 'u' || after == 'a') && LOANS_WITHOUT_Y_AFTER.indexOf(folded.charAt(place - 1)) >= 0);
    }

    private boolean isSilentT(int place) {
        return place + 3 < folded.length()
                && folded.charAt(place + 1) == 's'
                && softensTs(folded.charAt(place - 1), place + 2);
    }

    private boolean softensTs(char before, int start) {
        char first = folded.charAt(start);
        char second = folded.charAt(start + 1);
        if (first == 'i') {
            return second == 'y' || second == 'o' || second == 'a' || (second == 'n' && before == 'k'); // vaktsina
        }
        return first == 'e' && second == 'n' && start + 2 < folded.length() && folded.charAt(start + 2) == 't';
    }

    private static boolean hasCombiningMark(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isCombiningMark(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCombiningMark(char character) {
        return character >= '\u0300' && character <= '\u036F';
    }
}
