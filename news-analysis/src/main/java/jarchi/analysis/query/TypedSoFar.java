package jarchi.analysis.query;

import static java.util.stream.Collectors.joining;

import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.NewsFields;
import jarchi.analysis.words.Apostrophes;
import jarchi.analysis.words.UzbekLoose;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What was typed so far, each of its words as the beginning of one: in any script of the language, and of Uzbek without
 * its apostrophes and its own letters too.
 */
public final class TypedSoFar {
    /** More words are no beginning of a title. */
    private static final int MOST_WORDS = 8;
    /** One letter begins too many words. */
    private static final int FEWEST_LETTERS = 2;

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** A word as it was typed, and what the folded word may begin with. */
    record Beginning(String typed, List<String> folded) {}

    private final String tag;
    private final List<String> patterns;

    private TypedSoFar(String tag, List<String> patterns) {
        this.tag = tag;
        this.patterns = patterns;
    }

    /** @throws IllegalArgumentException if the tag is not one of {@link NewsAnalyzers#LANGUAGE_TAGS} */
    public static TypedSoFar of(String typed, String languageTag) {
        var words = new TermsInLanguage(languageTag).beginnings(typed);
        boolean enough =
                words.size() > 1 || words.stream().anyMatch(word -> word.typed().length() >= FEWEST_LETTERS);
        return new TypedSoFar(
                languageTag,
                enough && words.size() <= MOST_WORDS
                        ? words.stream().map(word -> pattern(word, languageTag)).toList()
                        : List.of());
    }

    /** Whether it is too little to go on from, or too much. */
    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    /** For Elasticsearch, as the JSON tree of its query language: titles of which all that was typed begins words. */
    public Map<String, Object> inTitles() {
        return Map.of(
                "bool",
                Map.of(
                        "filter",
                        patterns.stream()
                                .map(pattern -> Map.of("regexp", Map.of(NewsFields.titleExact(tag), pattern)))
                                .toList()));
    }

    /** Whether all that was typed begins words of this name. */
    public boolean begins(String name) {
        var words = new TermsInLanguage(tag)
                .beginnings(name).stream().map(word -> word.folded().get(0)).toList();
        return !isEmpty()
                && patterns.stream()
                        .map(Pattern::compile)
                        .allMatch(pattern -> words.stream()
                                .anyMatch(word -> pattern.matcher(word).matches()));
    }

    /** Of a whole word; the same for Lucene and for Java. */
    private static String pattern(Beginning word, String tag) {
        boolean loose = NewsAnalyzers.isLoose(tag)
                && UzbekLoose.isBare(Apostrophes.settle(word.typed().toLowerCase(Locale.ROOT), true));
        boolean cyrillic = CYRILLIC.matcher(word.typed()).find();
        return word.folded().stream()
                .map(folded -> NEITHER_LETTER_NOR_DIGIT.matcher(folded).replaceAll("\\\\$0"))
                .map(folded -> !loose ? folded : cyrillic ? asInCyrillic(folded) : asInLatin(folded))
                .collect(joining("|", "(", ").*"));
    }

    private static String asInLatin(String folded) {
        return folded.replace("o", "[oö]").replace("g", "[gğ]");
    }

    private static String asInCyrillic(String folded) {
        return folded.replace("u", "[uö]")
                .replace("g", "[gğ]")
                .replace("k", "[kq]")
                .replace("x", "[xh]");
    }
}
