package jarchi.script;

import java.util.Locale;
import java.util.Set;

/** The letters of a Latin word in Cyrillic, by rule alone; words that need a list are in {@link Stems}. */
final class LatinToCyrillic {
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абсдефгҳижклмнопқрстуввхйз";

    /** Prefixes of loans that end in a consonant, after which е has ъ: объект, субъект, инъекция. */
    private static final Set<String> HARD_SIGN_AFTER =
            Set.of("ob", "sub", "ad", "in", "kon", "pod", "raz", "s", "iz", "ot");

    private final String word;
    private final StringBuilder out;
    private boolean unsure;
    private int at;

    private LatinToCyrillic(String word, StringBuilder out) {
        this.word = word;
        this.out = out;
    }

    /**
     * Appends the Cyrillic letters.
     *
     * @param word in the Latin of 1995 with U+02BB and U+02BC
     * @param from where to begin; what stands before decides between э and е
     * @return whether ц or тс, or the sign before е, was a guess
     */
    static boolean write(String word, int from, StringBuilder out) {
        var writing = new LatinToCyrillic(word, out);
        for (writing.at = from; writing.at < word.length(); writing.at++) {
            writing.letter();
        }
        return writing.unsure;
    }

    private void letter() {
        char letter = word.charAt(at);
        char small = Character.toLowerCase(letter);
        char after = small(at + 1);
        if (Latin.isDigraph(letter, after(at))) {
            append(letter, digraph(small));
            at++;
        } else if (small == 'y' && "aeou".indexOf(after) >= 0 && small(at + 2) != Letters.TURNED) {
            iotated(letter, after);
            at++;
        } else if (small == 't' && after == 's' && !Latin.isDigraph(word.charAt(at + 1), after(at + 1))) {
            ts(letter);
        } else if (small == 's') {
            append(letter, isNounOfAction() ? 'ц' : 'с');
            // sʼh: the tutuq only keeps the two letters apart
            at += after == Letters.TUTUQ && small(at + 2) == 'h' ? 1 : 0;
        } else if (small == 'e') {
            append(letter, saysE() ? 'э' : 'е');
        } else if (letter == Letters.TUTUQ) {
            // The sign has the case of its neighbours
            append(Letters.signIsLarge(word, at) ? 'A' : 'a', 'ъ');
        } else {
            int known = LATIN.indexOf(small);
            append(letter, known >= 0 ? CYRILLIC.charAt(known) : small);
        }
    }

    private static char digraph(char small) {
        return switch (small) {
            case 'o' -> 'ў';
            case 'g' -> 'ғ';
            case 's' -> 'ш';
            default -> 'ч';
        };
    }

    /** ya, yu, yo are я, ю, ё; ye is е, after a consonant with the sign that makes е say ye (объект, премьера). */
    private void iotated(char letter, char vowel) {
        if (vowel == 'e' && at > 0 && isConsonant(small(at - 1))) {
            append(Letters.signIsLarge(word, at) ? letter : 'a', 'ь');
            unsure |= HARD_SIGN_AFTER.contains(word.substring(0, at).toLowerCase(Locale.ROOT));
        }
        append(letter, "яеёю".charAt("aeou".indexOf(vowel)));
    }

    /** ц at the start, before i and e, and in -tsk; not where an ending begins: ket-sin, et-sa, baxt-siz, hosil-dor. */
    private void ts(char letter) {
        char next = small(at + 2);
        boolean loan = at == 0
                || next == 'k'
                || (next == 'e' && small(at + 3) != 'v' && small(at + 3) != 'r')
                || (next == 'i' && !isEndingIn("siz", at + 1) && !isEndingIn("sin", at + 1));
        if (loan) {
            unsure |= next == 'k'; // Донецк, but Братск
            append(letter, 'ц');
            at++;
            return;
        }
        append(letter, 'т');
        unsure |= isConsonant(next) || next == 0 || next == 'u';
    }

    /** -siz- at any place; -sin only as an ending, for meditsina has it too. */
    private boolean isEndingIn(String ending, int start) {
        if (!word.regionMatches(true, start, ending, 0, ending.length())) {
            return false;
        }
        int rest = start + ending.length();
        return ending.equals("siz") || rest == word.length() || Endings.areOfNoun(word, rest);
    }

    /** -ksiya, -psiya, -nsiya and -sion after them (aksiya, korrupsiya, konferensiya, funksional) are of -ция. */
    private boolean isNounOfAction() {
        return at > 2
                && "kpn".indexOf(small(at - 1)) >= 0
                && (word.regionMatches(true, at, "siya", 0, 4) || word.regionMatches(true, at, "sion", 0, 4));
    }

    /** э at the start and after a vowel; but Мирзиёев and Исаев typed without y, and -ие- of loans (диета, пациент). */
    private boolean saysE() {
        char before = small(at - 1);
        boolean afterVowel = Letters.isVowel(before) || (before == Letters.TURNED && small(at - 2) == 'o');
        return afterVowel ? before != 'i' && small(at + 1) != 'v' : at == 0 || before == Letters.TUTUQ || before == '-';
    }

    private static boolean isConsonant(char small) {
        return Letters.isLetter(small) && !Letters.isVowel(small) && small != 'y';
    }

    private void append(char model, char small) {
        out.append(Character.isUpperCase(model) ? Character.toUpperCase(small) : small);
    }

    private char small(int index) {
        return index >= 0 && index < word.length() ? Character.toLowerCase(word.charAt(index)) : 0;
    }

    private char after(int index) {
        return index + 1 < word.length() ? word.charAt(index + 1) : 0;
    }
}
