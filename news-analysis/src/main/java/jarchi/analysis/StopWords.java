package jarchi.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that say nothing of what a text is about, as {@link NewsAnalyzers#stemmed} writes them. Searches keep them. */
public final class StopWords {
    private static final Map<String, List<String>> BY_TAG = byTag();

    private StopWords() {}

    /** @throws NullPointerException if the tag is not one of {@link NewsAnalyzers#LANGUAGE_TAGS} */
    public static List<String> of(String languageTag) {
        return requireNonNull(BY_TAG.get(languageTag), languageTag);
    }

    private static Map<String, List<String>> byTag() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String tag : NewsAnalyzers.LANGUAGE_TAGS) {
            all.put(tag, stemmed(tag, words(tag)));
        }
        return all;
    }

    private static CharArraySet words(String tag) {
        return switch (tag) {
            case "ru" -> org.apache.lucene.analysis.ru.RussianAnalyzer.getDefaultStopSet();
            case "en" -> org.apache.lucene.analysis.en.EnglishAnalyzer.getDefaultStopSet();
            default -> uzbek();
        };
    }

    private static CharArraySet uzbek() {
        try (var in = requireNonNull(StopWords.class.getResourceAsStream("words/uzbek-stop-words.txt"))) {
            return WordlistLoader.getWordSet(in, UTF_8, "#");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> stemmed(String tag, CharArraySet stopWords) {
        String text = stopWords.stream().map(word -> new String((char[]) word)).collect(joining("\n"));
        var words = new TreeSet<String>();
        try (var tokens = NewsAnalyzers.stemmed(tag).tokenStream("", text)) {
            var term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(term.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(words);
    }
}
