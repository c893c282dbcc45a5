package jarchi.script;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Words of one script with their spelling in another; each is found alone and with endings. */
final class Stems {
    private static final int SHORT = 4;

    private final Map<String, Stem> stems;
    private final int longest;

    private Stems(Map<String, Stem> stems) {
        this.stems = stems;
        this.longest = stems.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** A stem as it is listed; one with large letters only stands for words that have them too (Perm, YI). */
    record Stem(String listed, String other) {
        private boolean suits(String word) {
            for (int i = 0; i < listed.length(); i++) {
                if (Character.isUpperCase(listed.charAt(i)) && !Character.isUpperCase(word.charAt(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** How many letters of a word a stem is, and what it is in the other script. */
    record Match(int length, Stem stem) {}

    /** A Latin word of 1995 and its Cyrillic, or the other way round; a final ь is dropped before endings. */
    static final class Listing {
        private final Map<String, Stem> stems = new HashMap<>();

        /** The first of several entries for a word counts. */
        Listing add(String word, String other) {
            stems.putIfAbsent(small(word), new Stem(word, other));
            if (word.endsWith("ь")) {
                String inflected = word.substring(0, word.length() - 1);
                stems.putIfAbsent(small(inflected), new Stem(inflected, other));
            }
            return this;
        }

        Stems stems() {
            return new Stems(Map.copyOf(stems));
        }
    }

    /**
     * The longest stem that this word begins with, if the rest of it are endings.
     *
     * @param latinRest the rest of the word from an index on, in the Latin of 1995
     */
    @Nullable
    Match find(String word, BiFunction<String, Integer, String> latinRest) {
        String small = small(word);
        for (int length = Math.min(longest, small.length()); length > 0; length--) {
            Stem stem = stems.get(small.substring(0, length));
            if (stem != null && stem.suits(word) && areEndings(latinRest.apply(word, length), length)) {
                return new Match(length, stem);
            }
        }
        return null;
    }

    private static boolean areEndings(String rest, int stemLength) {
        return rest.isEmpty() || (stemLength > SHORT ? Endings.areAny(rest, 0) : Endings.areOfNoun(rest, 0));
    }

    private static String small(String word) {
        // By character, so that no letter becomes two
        var small = new StringBuilder(word);
        for (int i = 0; i < small.length(); i++) {
            small.setCharAt(i, Character.toLowerCase(small.charAt(i)));
        }
        return small.toString();
    }
}
