package jarchi.script;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words in Latin letters that stay so in Cyrillic text: brands, foreign names, Roman numerals. */
final class KeptWords {
    private static final Set<String> LISTED = read("word");
    private static final Set<String> NAMES = read("name");
    private static final Set<String> ABBREVIATIONS = read("abbreviation");
    private static final Set<String> KNOWN = Stream.of(LISTED, NAMES, ABBREVIATIONS)
            .flatMap(Set::stream)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> BESIDE = read("beside");
    private static final Set<String> SURE_ENDINGS = Set.of("ning", "dagi", "lar", "gacha", "gaça", "lari", "niki");
    private static final int LONGEST = 24;

    private KeptWords() {}

    /** How much of a word from its start is a listed one, the rest being endings with or without an apostrophe; or 0. */
    static int listed(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int length = Math.min(word.length(), LONGEST); length > 1; length--) {
            if (KNOWN.contains(small.substring(0, length))
                    && isListed(word.substring(0, length))
                    && areEndings(word, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isListed(String stem) {
        String small = stem.toLowerCase(Locale.ROOT);
        return ABBREVIATIONS.contains(stem)
                || LISTED.contains(small)
                || (Character.isUpperCase(stem.charAt(0)) && NAMES.contains(small));
    }

    /** How much of a word cannot be Uzbek by its letters: w, c without h, é; -ie; an English possessive; iPhone; or 0. */
    static int foreign(String word) {
        for (int at = Math.max(2, word.length() - LONGEST); at < word.length(); at++) {
            if (Letters.isApostrophe(word.charAt(at))
                    && Endings.areOfNoun(rest(word, at), 0)
                    && looksForeign(word.substring(0, at))) {
                return at;
            }
        }
        for (int at = Math.max(3, word.length() - LONGEST); at < word.length() - 2; at++) {
            if (startsSureEnding(word, at)
                    && Endings.areOfNoun(rest(word, at), 0)
                    && looksForeign(word.substring(0, at))) {
                return at;
            }
        }
        return looksForeign(word) ? word.length() : 0;
    }

    /** Whether a capitalised word is foreign beside a foreign one: New York Times, IT Park. */
    static boolean besideForeign(String word) {
        if (!Character.isUpperCase(word.charAt(0))) {
            return false;
        }
        String small = word.toLowerCase(Locale.ROOT);
        return BESIDE.contains(small) || hasEnglishSpelling(small);
    }

    /** A Roman numeral up to 399 written as the rules of numerals want; D and M stand in abbreviations (DXX). */
    static boolean isRoman(String word) {
        int at = 0;
        at = digit(word, at, 'C', '\0', '\0');
        at = digit(word, at, 'X', 'L', 'C');
        at = digit(word, at, 'I', 'V', 'X');
        return at == word.length() && at > 0 && !word.equals("C") && !word.equals("L");
    }

    private static int digit(String word, int from, char one, char five, char ten) {
        int at = from;
        if (word.startsWith(one + "" + ten, at) || word.startsWith(one + "" + five, at)) {
            return at + 2;
        }
        at += at < word.length() && word.charAt(at) == five ? 1 : 0;
        for (int ones = 0; ones < 3 && at < word.length() && word.charAt(at) == one; ones++) {
            at++;
        }
        return at;
    }

    private static boolean areEndings(String word, int from) {
        if (from == word.length()) {
            return true;
        }
        return Endings.areOfNoun(rest(word, from), 0);
    }

    /** What follows a foreign word, without the apostrophe that may part it. */
    private static String rest(String word, int from) {
        return Latin.of1995(word.substring(Letters.isApostrophe(word.charAt(from)) ? from + 1 : from));
    }

    private static boolean looksForeign(String word) {
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            char after = i + 1 < word.length() ? Character.toLowerCase(word.charAt(i + 1)) : 0;
            if (Letters.isLatin(letter)
                    && (!Letters.isUzbekLatin(letter) || (Character.toLowerCase(letter) == 'c' && after != 'h'))) {
                return true;
            }
        }
        return isPossessive(word)
                || endsAsEnglish(word)
                || (word.length() > 2
                        && Character.isLowerCase(word.charAt(0))
                        && Character.isUpperCase(word.charAt(1)));
    }

    /** Charlie, selfie, Industries: no Uzbek word ends so. */
    private static boolean endsAsEnglish(String word) {
        String end = word.substring(Math.max(0, word.length() - 3)).toLowerCase(Locale.ROOT);
        return end.endsWith("ies") || (end.endsWith("ie") && word.length() > 2);
    }

    private static boolean isPossessive(String word) {
        int end = word.length() - 2;
        return end > 3
                && Character.isUpperCase(word.charAt(0))
                && Letters.isApostrophe(word.charAt(end))
                && word.charAt(end + 1) == 's';
    }

    private static boolean startsSureEnding(String word, int at) {
        return SURE_ENDINGS.stream().anyMatch(ending -> word.startsWith(ending, at));
    }

    private static boolean hasEnglishSpelling(String small) {
        return small.contains("ee")
                || small.contains("ou")
                || small.contains("th")
                || small.contains("ph")
                || small.endsWith("ll")
                || (small.endsWith("y") && small.length() > 2 && !Letters.isVowel(small.charAt(small.length() - 2)));
    }

    private static Set<String> read(String kind) {
        return Lines.of("kept-words.tsv").stream()
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(kind))
                .flatMap(cells -> Set.of(cells[1].split(" ")).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
