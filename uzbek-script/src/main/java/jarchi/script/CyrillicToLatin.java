package jarchi.script;

/** The letters of a Cyrillic word in the Latin of 1995, by rule alone; words that need a list are in {@link Stems}. */
final class CyrillicToLatin {
    private static final String CYRILLIC = "абвгджзийкқлмнопрстуфхҳэыіһ";
    private static final String LATIN = "abvgdjziykqlmnoprstufxheiih";

    private final String word;
    private final StringBuilder out;
    private int at;

    private CyrillicToLatin(String word, StringBuilder out) {
        this.word = word;
        this.out = out;
    }

    /**
     * Appends the Latin letters.
     *
     * @param from where to begin; what stands before decides between ye and e, ts and s
     */
    static void write(String word, int from, StringBuilder out) {
        var writing = new CyrillicToLatin(word, out);
        for (writing.at = from; writing.at < word.length(); writing.at++) {
            writing.letter();
        }
    }

    private void letter() {
        char letter = word.charAt(at);
        switch (Character.toLowerCase(letter)) {
            case 'ў' -> append("o" + Letters.TURNED);
            case 'ғ' -> append("g" + Letters.TURNED);
            case 'ш' -> append("sh");
            case 'ч' -> append("ch");
            case 'щ' -> append("shch");
            case 'ё' -> append("yo");
            case 'ю' -> append("yu");
            case 'я' -> append("ya");
            case 'е' -> append(saysYe() ? "ye" : "e");
            case 'ц' -> append(Letters.isVowel(small(at - 1)) ? "ts" : "s"); // konstitutsiya, aksiya, sirk
            case 'ь' -> append(small(at + 1) == 'о' ? "y" : ""); // батальон
            case 'ъ' -> append(isTutuq() ? String.valueOf(Letters.TUTUQ) : "");
            case 'с' -> append(small(at + 1) == 'ҳ' ? "s" + Letters.TUTUQ : "s");
            default -> {
                if (Letters.isApostrophe(letter)) {
                    out.append(small(at - 1) == 'о' || small(at - 1) == 'г' ? Letters.TURNED : Letters.TUTUQ);
                    return;
                }
                int known = CYRILLIC.indexOf(Character.toLowerCase(letter));
                append(known >= 0 ? LATIN.substring(known, known + 1) : word.substring(at, at + 1));
            }
        }
    }

    private boolean saysYe() {
        char before = small(at - 1);
        return !Letters.isLetter(before) || Letters.isVowel(before) || before == 'ъ' || before == 'ь';
    }

    /**
     * Not after ў (rule 32: мўъжиза, moʻjiza), о and г, where it would be read as oʻ and gʻ; and not where it only parts a
     * consonant from е, ё, ю, я (объект).
     */
    private boolean isTutuq() {
        char before = small(at - 1);
        return "ўог".indexOf(before) < 0 && (Letters.isVowel(before) || "еёюя".indexOf(small(at + 1)) < 0);
    }

    private void append(String letters) {
        char model = word.charAt(at);
        if (letters.isEmpty() || !Character.isUpperCase(model)) {
            out.append(letters);
            return;
        }
        out.append(Character.toUpperCase(letters.charAt(0)));
        boolean large = Letters.secondIsLarge(word, at);
        for (int i = 1; i < letters.length(); i++) {
            out.append(large ? Character.toUpperCase(letters.charAt(i)) : letters.charAt(i));
        }
    }

    private char small(int index) {
        return index >= 0 && index < word.length() ? Character.toLowerCase(word.charAt(index)) : 0;
    }
}
