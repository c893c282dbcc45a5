package jarchi.script;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Words that a caller wants written otherwise than rules and lists say, such as names of the house. They win over
 * everything but addresses. An override also holds for its word with endings, and in any case of letters unless it has
 * large letters itself.
 */
public final class Overrides {
    private static final Overrides NONE = of(Map.of());
    private static final Overrides KEEP_CYRILLIC =
            new Overrides(new Stems.Listing().stems(), new Stems.Listing().stems(), true);

    private final Stems latin;
    private final Stems cyrillic;
    private final boolean keepCyrillic;

    private Overrides(Stems latin, Stems cyrillic, boolean keepCyrillic) {
        this.latin = latin;
        this.cyrillic = cyrillic;
        this.keepCyrillic = keepCyrillic;
    }

    public static Overrides none() {
        return NONE;
    }

    /** For a text in one Latin that is to be shown in the other: a word with Cyrillic letters is quoted, and stays. */
    public static Overrides keepCyrillic() {
        return KEEP_CYRILLIC;
    }

    boolean keepsCyrillic() {
        return keepCyrillic;
    }

    /**
     * @param words each word as texts have it, in any Uzbek script, with what is to be written for it; endings follow in
     *     the script that is written. A word is letters, apostrophes and hyphens; one with anything else is never met.
     */
    public static Overrides of(Map<String, String> words) {
        var latin = new Stems.Listing();
        var cyrillic = new Stems.Listing();
        words.forEach((word, written) -> {
            boolean isCyrillic = !word.isEmpty() && Letters.isCyrillic(word.charAt(0));
            (isCyrillic ? cyrillic : latin).add(isCyrillic ? word : Latin.of1995(word), written);
        });
        return new Overrides(latin.stems(), cyrillic.stems(), false);
    }

    Stems.@Nullable Match findLatin(String word) {
        return latin.find(word, String::substring);
    }

    Stems.@Nullable Match findCyrillic(String word) {
        return cyrillic.find(word, WordList::latinRest);
    }
}
