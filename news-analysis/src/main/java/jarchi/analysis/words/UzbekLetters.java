package jarchi.analysis.words;

/** The letters of Uzbek's Cyrillic, of its proposed Latins, and the pairs that look alike in both. All in small letters. */
final class UzbekLetters {
    private static final String CYRILLIC = "абвгғджзийкқлмнопрстуўфхҳчшэы";
    private static final String INTERNAL = "abvgğdjziykqlmnoprstuöfxhcşei";

    /** 1993, 2018, 2019–21, 2023 and 2026 for the internal letters; n with a mark is two letters and not here. */
    private static final String PROPOSED = "õōóǒḡǵģșŝçĵɉ";

    private static final String AGREED = "ööööğğğşşcjj";

    private static final String CYRILLIC_LOOK = "аеорсух";
    private static final String LATIN_LOOK = "aeopcyx";

    private static final char[] FROM_CYRILLIC = table('\u0400', '\u0500', CYRILLIC, INTERNAL);
    private static final char[] FROM_LATIN = table('\u0080', '\u0250', PROPOSED, AGREED);

    private UzbekLetters() {}

    static char fromCyrillic(char letter) {
        return letter >= '\u0400' && letter < '\u0500' ? FROM_CYRILLIC[letter - '\u0400'] : letter;
    }

    static char fromProposedLatin(char letter) {
        if (letter < '\u0080') {
            return letter;
        }
        if (letter < '\u0250') {
            return FROM_LATIN[letter - '\u0080'];
        }
        return letter == 'ḡ' ? 'ğ' : letter;
    }

    static boolean hasCyrillic(CharSequence word) {
        for (int i = 0; i < word.length(); i++) {
            if (isCyrillic(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A word with letters of both scripts was typed on two keyboards: the script with more letters takes the others over. */
    static void repairHomoglyphs(StringBuilder word) {
        int latin = 0;
        int cyrillic = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter >= 'a' && letter <= 'z') {
                latin++;
            } else if (isCyrillic(letter)) {
                cyrillic++;
            }
        }
        if (latin == 0 || cyrillic == 0) {
            return;
        }
        String from = latin > cyrillic ? CYRILLIC_LOOK : LATIN_LOOK;
        String to = latin > cyrillic ? LATIN_LOOK : CYRILLIC_LOOK;
        for (int i = 0; i < word.length(); i++) {
            int look = from.indexOf(word.charAt(i));
            if (look >= 0) {
                word.setCharAt(i, to.charAt(look));
            }
        }
    }

    private static boolean isCyrillic(char letter) {
        return (letter >= 'а' && letter <= 'я')
                || letter == 'ё'
                || letter == 'ў'
                || letter == 'қ'
                || letter == 'ғ'
                || letter == 'ҳ';
    }

    private static char[] table(char first, char end, String from, String to) {
        var table = new char[end - first];
        for (char letter = first; letter < end; letter++) {
            int place = from.indexOf(letter);
            table[letter - first] = place < 0 ? letter : to.charAt(place);
        }
        return table;
    }
}
