package jarchi.script;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether what follows a stem is a chain of Uzbek endings, in the Latin of 1995 with small or large letters. */
final class Endings {
    private static final int LONGEST = 8;
    private static final int LONGEST_CHAIN = 24;
    private static final Set<String> NOUN = words("noun");
    private static final Set<String> ANY = words("noun", "other");

    private Endings() {}

    /** Plural, possessive and case: what a short stem may take, for more would find it in too many words. */
    static boolean areOfNoun(String word, int from) {
        return isChain(word, from, NOUN);
    }

    /** Endings of a noun, and those that make other words of it: -lik, -chi, -siz, -lash- … */
    static boolean areAny(String word, int from) {
        return isChain(word, from, ANY);
    }

    private static boolean isChain(String word, int from, Set<String> endings) {
        int length = word.length() - from;
        if (length > LONGEST_CHAIN) {
            return false;
        }
        String rest = word.substring(from).toLowerCase(Locale.ROOT);
        boolean[] reached = new boolean[length + 1];
        reached[0] = true;
        for (int start = 0; start < length; start++) {
            for (int end = start + 1; reached[start] && end <= Math.min(length, start + LONGEST); end++) {
                reached[end] |= endings.contains(rest.substring(start, end));
            }
        }
        return reached[length];
    }

    private static Set<String> words(String... kinds) {
        var wanted = Set.of(kinds);
        return Lines.of("endings.tsv").stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> wanted.contains(cells[0]))
                .flatMap(cells -> Set.of(cells[1].split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
