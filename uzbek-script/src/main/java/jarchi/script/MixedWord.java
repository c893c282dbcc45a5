package jarchi.script;

import jarchi.script.Doubt.Reason;

/** A word with letters of both scripts: a foreign name with a Cyrillic ending, a numeral, or a slip of the keyboard. */
final class MixedWord {
    private MixedWord() {}

    static WordWriter.Result write(String word, WordWriter writer) {
        String numeral = withTwins(word, true);
        if (KeptWords.isRoman(numeral)) {
            return new WordWriter.Result(numeral, false, null);
        }
        int stem = foreignStem(word);
        if (stem > 0) {
            String ending = writer.isCyrillic() ? word.substring(stem) : writer.byRule(word.substring(stem));
            return new WordWriter.Result(word.substring(0, stem) + ending, true, null);
        }
        boolean latinOnly = has(word, true);
        boolean cyrillicOnly = has(word, false);
        String text = latinOnly == cyrillicOnly
                ? runByRun(word, writer)
                : writer.write(withTwins(word, latinOnly)).text();
        return new WordWriter.Result(text, false, Reason.MIXED_SCRIPTS);
    }

    /** How long the kept Latin word is that has only Cyrillic endings after it (Facebookда, Google’нинг); or 0. */
    static int foreignStem(String word) {
        int start = 0;
        while (!Letters.isCyrillic(word.charAt(start))) {
            start++;
        }
        int end = start > 0 && Letters.isApostrophe(word.charAt(start - 1)) ? start - 1 : start;
        String stem = word.substring(0, end);
        String rest = word.substring(start);
        boolean isCyrillic = rest.chars().allMatch(letter -> Letters.isCyrillic((char) letter));
        return isCyrillic
                        && end > 1
                        && (KeptWords.listed(stem) == end || KeptWords.foreign(stem) == end)
                        && Endings.areOfNoun(WordList.latinRest(rest, 0), 0)
                ? start
                : 0;
    }

    /** Whether a letter is of this script and looks like none of the other. */
    private static boolean has(String word, boolean latin) {
        return word.chars()
                .anyMatch(letter -> Letters.twin((char) letter) == letter
                        && (latin ? Letters.isLatin((char) letter) : Letters.isCyrillic((char) letter)));
    }

    private static String withTwins(String word, boolean latin) {
        var repaired = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            if (Letters.isCyrillic(word.charAt(i)) == latin) {
                repaired.setCharAt(i, Letters.twin(word.charAt(i)));
            }
        }
        return repaired.toString();
    }

    private static String runByRun(String word, WordWriter writer) {
        var out = new StringBuilder();
        int from = 0;
        for (int at = 1; at <= word.length(); at++) {
            if (at == word.length() || Letters.isCyrillic(word.charAt(at)) != Letters.isCyrillic(word.charAt(from))) {
                out.append(writer.byRule(word.substring(from, at)));
                from = at;
            }
        }
        return writer.isCyrillic() ? out.toString() : writer.byRule(out.toString());
    }
}
