package jarchi.ingest.script;

import jarchi.events.Language;
import jarchi.script.Overrides;
import jarchi.script.UzbekScript;
import jarchi.script.Written;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a text in the other Uzbek script: by the words of the article, then by those of the newsroom, then by rule. */
@Component
public class OtherScript {
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}+");

    private final HouseWords houseWords;

    OtherScript(HouseWords houseWords) {
        this.houseWords = houseWords;
    }

    /** The other script of the same language, if it has two. */
    public static Optional<Language> of(Language language) {
        return switch (language) {
            case UZ_LATN -> Optional.of(Language.UZ_CYRL);
            case UZ_CYRL -> Optional.of(Language.UZ_LATN);
            case RU, EN -> Optional.empty();
        };
    }

    /**
     * Makes it.
     *
     * @param to {@code uz-Cyrl} or {@code uz-Latn}
     * @param words of the source that this article has written its own way
     */
    public Made make(Wording source, Language to, Map<String, String> words) {
        var script = to == Language.UZ_CYRL ? UzbekScript.CYRILLIC : UzbekScript.LATIN_1995;
        var overrides = overrides(words);
        var doubts = new ArrayList<DoubtfulWord>();
        String title = noted("title", source.title(), script.write(source.title(), overrides), doubts);
        String summary = noted("summary", source.summary(), script.write(source.summary(), overrides), doubts);
        String body = noted("body", source.body(), script.writeHtml(source.body(), overrides), doubts);
        return new Made(new Wording(title, summary, body), doubts);
    }

    private static String noted(String field, String source, Written written, List<DoubtfulWord> doubts) {
        written.doubts().forEach(doubt -> doubts.add(DoubtfulWord.of(field, doubt, source, written.text())));
        return written.text();
    }

    private Overrides overrides(Map<String, String> own) {
        var words = new HashMap<String, String>();
        for (var word : houseWords.all()) {
            words.put(word.latin(), word.cyrillic());
            words.put(word.cyrillic(), word.latin());
        }
        words.putAll(own);
        return Overrides.of(words);
    }

    /** Of words in a Cyrillic text with Latin letters those that the machine would not write so, with endings too. */
    public List<String> notLeftInLatin(List<String> words, Map<String, String> own) {
        var overrides = overrides(own);
        return words.stream()
                .filter(word -> !UzbekScript.CYRILLIC
                        .write(inLatin(word), overrides)
                        .text()
                        .equals(word))
                .toList();
    }

    private static String inLatin(String word) {
        return CYRILLIC.matcher(word)
                .replaceAll(run -> UzbekScript.LATIN_1995.write(run.group()).text());
    }

    /**
     * How Latin is kept: the words that the newsroom or this article keeps as they are stay so.
     *
     * @param words of this article, by language
     */
    public KeptLatin latin(Collection<? extends Map<String, ? extends @Nullable String>> words) {
        return new KeptLatin(() -> Stream.concat(
                houseWords.all().stream()
                        .filter(word -> word.latin().equals(word.cyrillic()))
                        .map(HouseWord::latin),
                words.stream()
                        .flatMap(some -> some.entrySet().stream())
                        .filter(word -> word.getKey().equals(word.getValue()))
                        .map(word -> HouseWord.asKept(word.getKey(), word.getKey()))));
    }

    /**
     * What somebody corrected by hand in a text that was made by machine, as words of this article: the words of the
     * source with what is to be written for them. They hold wherever the article has them: where one was left as it
     * was, it is no word of the article.
     *
     * @param words those that the article has already
     * @return all words of the article from now on; nothing if more was changed than how words are written
     */
    public Optional<Map<String, String>> corrected(
            Wording source, Wording made, Wording edited, Language to, Map<String, String> words) {
        return Corrections.between(source, made, edited)
                .map(corrections -> together(words, corrections))
                .filter(all -> make(source, to, all).wording().equals(edited));
    }

    /** A word with a small first letter holds at the start of a sentence too. */
    private static Map<String, String> together(Map<String, String> words, Map<String, String> corrections) {
        var all = new HashMap<>(words);
        all.putAll(corrections);
        all.entrySet().removeIf(word -> {
            String small = word.getKey().toLowerCase(Locale.ROOT);
            String written = all.get(small);
            return !small.equals(word.getKey()) && word.getValue().equalsIgnoreCase(written);
        });
        return Map.copyOf(all);
    }
}
