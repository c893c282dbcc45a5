package jarchi.analysis;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import jarchi.analysis.UzbekAnalyzer.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;

/**
 * The analyzers by language tag ({@code uz-Latn}, {@code uz-Cyrl}, {@code ru}, {@code en}). The same classes run in
 * Elasticsearch as plugin analyzers of the names given here. They are safe for use by many threads and need no closing.
 */
public final class NewsAnalyzers {
    /** The languages of articles; both scripts of Uzbek share one analyzer and so find each other's words. */
    public static final List<String> LANGUAGE_TAGS = List.of("uz-Latn", "uz-Cyrl", "ru", "en");

    private static final Map<String, Analyzer> BY_NAME = Stream.of(
                    "news_uz",
                    "news_uz_exact",
                    "news_uz_loose",
                    "news_uz_loose_asked",
                    "news_ru",
                    "news_ru_exact",
                    "news_en",
                    "news_en_exact",
                    "news_any")
            .collect(toUnmodifiableMap(identity(), NewsAnalyzers::create));

    private NewsAnalyzers() {}

    /**
     * Folds spelling and cuts endings.
     *
     * @throws IllegalArgumentException if the tag is not one of {@link #LANGUAGE_TAGS}
     */
    public static Analyzer stemmed(String languageTag) {
        return named(stemmedName(languageTag));
    }

    /**
     * Folds spelling and keeps endings.
     *
     * @throws IllegalArgumentException if the tag is not one of {@link #LANGUAGE_TAGS}
     */
    public static Analyzer exact(String languageTag) {
        return named(exactName(languageTag));
    }

    /** Whether words of this language are looked for as typed without its own letters too, see {@link #loose}. */
    public static boolean isLoose(String languageTag) {
        return languageTag.startsWith("uz");
    }

    /**
     * Stems of Uzbek as an article is found by them when apostrophes were left out or a Russian keyboard was used.
     *
     * @param asked whether the words are of a search and not of an article
     */
    public static Analyzer loose(boolean asked) {
        return named(asked ? "news_uz_loose_asked" : "news_uz_loose");
    }

    /** Folds a name written in any script to one key, without stemming: for sources and authors. */
    public static Analyzer any() {
        return named("news_any");
    }

    /** The name under which {@link #stemmed} is known to Elasticsearch. */
    public static String stemmedName(String languageTag) {
        return switch (languageTag) {
            case "uz-Latn", "uz-Cyrl" -> "news_uz";
            case "ru" -> "news_ru";
            case "en" -> "news_en";
            default -> throw new IllegalArgumentException("no analyzer for language: " + languageTag);
        };
    }

    /** The name under which {@link #exact} is known to Elasticsearch. */
    public static String exactName(String languageTag) {
        return stemmedName(languageTag) + "_exact";
    }

    /**
     * A new analyzer, to be closed by the caller: what Elasticsearch asks for.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static Analyzer create(String name) {
        return switch (name) {
            case "news_uz" -> new UzbekAnalyzer(Form.STEMMED);
            case "news_uz_exact" -> new UzbekAnalyzer(Form.EXACT);
            case "news_uz_loose" -> new UzbekAnalyzer(Form.LOOSE);
            case "news_uz_loose_asked" -> new UzbekAnalyzer(Form.LOOSE_ASKED);
            case "news_ru" -> new RussianAnalyzer(true);
            case "news_ru_exact" -> new RussianAnalyzer(false);
            case "news_en" -> new EnglishAnalyzer(true);
            case "news_en_exact" -> new EnglishAnalyzer(false);
            case "news_any" -> new NameAnalyzer();
            default -> throw new IllegalArgumentException("no analyzer: " + name);
        };
    }

    private static Analyzer named(String name) {
        return requireNonNull(BY_NAME.get(name));
    }
}
