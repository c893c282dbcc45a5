package jarchi.analysis.words;

/**
 * One ending of the internal form of Uzbek, with what must stand before it.
 *
 * @param afterAbbreviation whether it may also stand after letters without a vowel
 */
record UzbekEnding(String letters, int leastBefore, Before before, boolean afterAbbreviation) {
    private static final int SHORTEST_ABBREVIATION = 2;

    /** What the letters before an ending must end in. */
    enum Before {
        ANY,
        VOWEL,
        CONSONANT,
        NOT_CLUSTER_L,
        NOT_K_Q,
        K,
        Q,
        A
    }

    static boolean isVowel(char letter) {
        return letter == 'a' || letter == 'e' || letter == 'i' || letter == 'o' || letter == 'u' || letter == 'ö';
    }

    static int vowels(char[] word, int length) {
        int count = 0;
        for (int i = 0; i < length; i++) {
            if (isVowel(word[i])) {
                count++;
            }
        }
        return count;
    }

    /** How many letters are left without this ending, or 0 if the word does not have it. */
    int cutFrom(char[] word, int length) {
        int rest = length - letters.length();
        return rest > 0 && endsWith(word, rest) && canStand(word, rest) && suits(word, rest) ? rest : 0;
    }

    private boolean endsWith(char[] word, int start) {
        for (int i = 0; i < letters.length(); i++) {
            if (word[start + i] != letters.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean canStand(char[] word, int rest) {
        boolean shortWord = rest == 2 && isVowel(word[0]) && !isVowel(word[1]); // ish, uy, oy
        if (vowels(word, rest) == 0) {
            return afterAbbreviation && rest >= SHORTEST_ABBREVIATION;
        }
        return shortWord || rest >= leastBefore;
    }

    private boolean suits(char[] word, int rest) {
        char last = word[rest - 1];
        return switch (before) {
            case ANY -> true;
            case VOWEL -> isVowel(last);
            case CONSONANT -> !isVowel(last);
            case NOT_CLUSTER_L -> !isVowel(last) && !(last == 'l' && rest > 2 && !isVowel(word[rest - 2]));
            case NOT_K_Q -> last != 'k' && last != 'q';
            case K -> last == 'k';
            case Q -> last == 'q';
            case A -> last == 'a';
        };
    }
}
