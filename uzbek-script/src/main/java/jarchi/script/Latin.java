package jarchi.script;

/** The two Latin alphabets: that of 1995, in which words are looked up here, and that of 2026. */
final class Latin {
    private Latin() {}

    /** A word in the letters of 1995 with U+02BB and U+02BC, from either alphabet and any look-alike apostrophes. */
    static String of1995(String word) {
        String composed = Letters.composed(word);
        var old = new StringBuilder(composed.length() + 4);
        for (int i = 0; i < composed.length(); i++) {
            char letter = composed.charAt(i);
            if (Letters.isApostrophe(letter)) {
                old.append(i > 0 && takesTurned(composed.charAt(i - 1)) ? Letters.TURNED : Letters.TUTUQ);
                continue;
            }
            switch (letter) {
                case 'ö' -> old.append('o').append(Letters.TURNED);
                case 'Ö' -> old.append('O').append(Letters.TURNED);
                case 'ğ' -> old.append('g').append(Letters.TURNED);
                case 'Ğ' -> old.append('G').append(Letters.TURNED);
                case 'ş' -> old.append("sh");
                case 'Ş' -> old.append(Letters.secondIsLarge(composed, i) ? "SH" : "Sh");
                case 'ç' -> old.append("ch");
                case 'Ç' -> old.append(Letters.secondIsLarge(composed, i) ? "CH" : "Ch");
                default -> old.append(letter);
            }
        }
        return old.toString();
    }

    /** A word of {@link #of1995} in the letters of 2026; sʼh are two letters and stay so. */
    static String of2026(String old) {
        var word = new StringBuilder(old.length());
        for (int i = 0; i < old.length(); i++) {
            char letter = old.charAt(i);
            char after = i + 1 < old.length() ? old.charAt(i + 1) : 0;
            char single = single(letter, after);
            word.append(single);
            if (single != letter) {
                i++;
            }
        }
        return word.toString();
    }

    /** Whether these two are one letter of Uzbek; an s before a large H is not. */
    static boolean isDigraph(char letter, char after) {
        return single(letter, after) != letter;
    }

    private static char single(char letter, char after) {
        boolean h = after == 'h' || (after == 'H' && Character.isUpperCase(letter));
        return switch (letter) {
            case 'o' -> after == Letters.TURNED ? 'ö' : letter;
            case 'O' -> after == Letters.TURNED ? 'Ö' : letter;
            case 'g' -> after == Letters.TURNED ? 'ğ' : letter;
            case 'G' -> after == Letters.TURNED ? 'Ğ' : letter;
            case 's' -> h ? 'ş' : letter;
            case 'S' -> h ? 'Ş' : letter;
            case 'c' -> h ? 'ç' : letter;
            case 'C' -> h ? 'Ç' : letter;
            default -> letter;
        };
    }

    private static boolean takesTurned(char letter) {
        return letter == 'o' || letter == 'g' || letter == 'O' || letter == 'G';
    }
}
