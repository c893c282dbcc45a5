package jarchi.script;

import jarchi.script.Doubt.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one word in one script: by the caller's words first, then by the lists, then by rule. */
final class WordWriter {
    private final UzbekScript script;
    private final Overrides overrides;

    WordWriter(UzbekScript script, Overrides overrides) {
        this.script = script;
        this.overrides = overrides;
    }

    /** @param kept whether its stem stays in Latin letters because it is foreign */
    record Result(String text, boolean kept, @Nullable Reason doubt) {}

    /** @param written letters of any script with apostrophes, without hyphens */
    Result write(String written) {
        String word = Letters.composed(written);
        boolean latin = word.chars().anyMatch(letter -> Letters.isLatin((char) letter));
        boolean cyrillic = word.chars().anyMatch(letter -> Letters.isCyrillic((char) letter));
        if (cyrillic && overrides.keepsCyrillic()) {
            return new Result(written, false, null);
        }
        if (latin && cyrillic) {
            return MixedWord.write(word, this);
        }
        if (latin) {
            return fromLatin(word);
        }
        return new Result(cyrillic ? fromCyrillic(word) : written, false, cyrillic ? russian(word) : null);
    }

    /** A word, or several joined by hyphens, that the caller or a list has as a whole; or null. */
    @Nullable
    String listed(String word) {
        if (overrides.keepsCyrillic()) {
            return null;
        }
        return Letters.isCyrillic(word.charAt(0)) ? listedCyrillic(word) : listedLatin(Latin.of1995(word));
    }

    private @Nullable String listedLatin(String old) {
        String own = ownLatin(old);
        if (own != null) {
            return own;
        }
        var match = isCyrillic() ? WordList.findLatin(old) : null;
        return match == null ? null : shaped(match, old) + inScript(old, match.length());
    }

    private @Nullable String ownLatin(String old) {
        var own = overrides.findLatin(old);
        return own == null || !mayWrite(own) ? null : own(own, old) + inScript(old, own.length());
    }

    private @Nullable String listedCyrillic(String word) {
        if (isCyrillic()) {
            return null;
        }
        var own = overrides.findCyrillic(word);
        if (own != null && mayWrite(own)) {
            return own(own, word) + inAlphabet(WordList.latinRest(word, own.length()));
        }
        var match = WordList.findCyrillic(word);
        return match == null ? null : inAlphabet(shaped(match, word) + WordList.latinRest(word, match.length()));
    }

    /** Cyrillic in Latin text is no spelling: the caller has given words for another script. */
    private boolean mayWrite(Stems.Match match) {
        return isCyrillic() || match.stem().other().chars().noneMatch(letter -> Letters.isCyrillic((char) letter));
    }

    private static String own(Stems.Match match, String word) {
        String written = match.stem().other();
        boolean asGiven = written.chars().anyMatch(Character::isUpperCase);
        return asGiven ? written : Letters.like(word.substring(0, match.length()), written);
    }

    /** The stem in the case of the word; ь at its end is dropped before endings (сентябрь, сентябрда). */
    private static String shaped(Stems.Match match, String word) {
        String listed = match.stem().other();
        if (Character.isUpperCase(listed.charAt(listed.length() - 1))) {
            return listed; // an abbreviation
        }
        String other = listed.toLowerCase(Locale.ROOT);
        boolean dropped = other.endsWith("ь") && match.length() < word.length();
        String stem = dropped ? other.substring(0, other.length() - 1) : other;
        return Letters.like(word.substring(0, match.length()), stem);
    }

    private Result fromLatin(String word) {
        String old = Latin.of1995(word);
        String own = ownLatin(old);
        if (own != null) {
            return new Result(own, false, null);
        }
        int listed = KeptWords.listed(word);
        if (listed > 0) {
            return kept(word, listed, null);
        }
        if (KeptWords.isRoman(word)) {
            return new Result(word, false, null);
        }
        String found = listedLatin(old);
        if (found != null) {
            return new Result(found, false, null);
        }
        int foreign = KeptWords.foreign(word);
        if (foreign > 0) {
            boolean obvious = word.length() == 1 || isLarge(word);
            return kept(word, foreign, obvious || !isCyrillic() ? null : Reason.FOREIGN_WORD_KEPT);
        }
        var out = new StringBuilder();
        boolean unsure = inScript(old, 0, out);
        boolean sign = unsure && out.indexOf("ье") >= 0;
        Reason doubt = sign ? Reason.SOFT_OR_HARD_SIGN : Reason.TS_OR_C;
        return new Result(out.toString(), false, unsure && !isLarge(word) ? doubt : null);
    }

    private static boolean isLarge(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT));
    }

    private Result kept(String word, int length, @Nullable Reason doubt) {
        int rest = length < word.length() && Letters.isApostrophe(word.charAt(length)) ? length + 1 : length;
        return new Result(word.substring(0, rest) + inScript(Latin.of1995(word.substring(rest)), 0), true, doubt);
    }

    private String fromCyrillic(String word) {
        if (isCyrillic()) {
            return word;
        }
        String found = listedCyrillic(word);
        return found == null ? inAlphabet(WordList.latinRest(word, 0)) : found;
    }

    private @Nullable Reason russian(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        boolean foreign = small.indexOf('ы') >= 0 || small.indexOf('щ') >= 0;
        return foreign && !isCyrillic() ? Reason.RUSSIAN_WORD : null;
    }

    /** A run of letters of one script by rule alone. */
    String byRule(String letters) {
        if (Letters.isCyrillic(letters.charAt(0))) {
            return isCyrillic() ? letters : inAlphabet(WordList.latinRest(letters, 0));
        }
        return inScript(Latin.of1995(letters), 0);
    }

    boolean isCyrillic() {
        return script == UzbekScript.CYRILLIC;
    }

    private String inScript(String old, int from) {
        var out = new StringBuilder();
        inScript(old, from, out);
        return out.toString();
    }

    private boolean inScript(String old, int from, StringBuilder out) {
        if (isCyrillic()) {
            return LatinToCyrillic.write(old, from, out);
        }
        out.append(inAlphabet(old.substring(from)));
        return false;
    }

    private String inAlphabet(String old) {
        String tidy = Latin.of1995(old);
        return script == UzbekScript.LATIN_2026 ? Latin.of2026(tidy) : tidy;
    }
}
