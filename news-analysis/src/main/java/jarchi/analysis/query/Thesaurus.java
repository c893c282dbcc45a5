package jarchi.analysis.query;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that are found by each other, as the people of a site list them; give it to a search by {@link SearchQuery#with}. Words
 * are compared as the analyzers of the three languages read them. Never changes, and is safe for many threads.
 */
public final class Thesaurus {
    /** By so many other words one search is looked for at most; what is beyond them is left out. */
    public static final int MAX_OTHERS = 64;

    private static final List<TermsInLanguage> ANALYSES =
            List.of(new TermsInLanguage("uz-Latn"), new TermsInLanguage("ru"), new TermsInLanguage("en"));
    private static final Pattern OF_A_LANGUAGE = Pattern.compile("(uz|ru|en):(.*)");
    private static final Thesaurus NONE = new Thesaurus(List.of());

    /**
     * Of one thing. A word before which a language stands, as in {@code en:UN}, is looked for in texts of this language only.
     *
     * @param typed by each of these, as a search has it,
     * @param found each of these is found too; for words that are all equal both lists are the same
     */
    public record Entry(List<String> typed, List<String> found) {
        public Entry {
            typed = List.copyOf(typed);
            found = List.copyOf(found);
        }
    }

    /** @param stems as each analysis reads it; empty if it is not of that language, or has no word for it */
    record Word(String text, @Nullable String language, List<List<String>> stems) {
        static Word of(String written) {
            Matcher marked = OF_A_LANGUAGE.matcher(written.strip());
            String language = marked.matches() ? marked.group(1) : null;
            String text = QueryText.normal(marked.matches() ? marked.group(2) : written);
            return new Word(text, language, Thesaurus.stems(text, language));
        }

        List<String> stemsIn(String tag) {
            return stems.get(analysisOf(tag));
        }
    }

    /** A phrase whose words a search may have one by one. */
    private record Phrase(Word word, Set<String> stems, List<Word> others) {}

    /**
     * A term of a search.
     *
     * @param stems as each analysis reads it
     * @param found what it is looked for by too
     */
    record Asked(List<List<String>> stems, Set<Word> found) {
        static Asked of(Term.Words term) {
            return new Asked(Thesaurus.stems(term.text(), null), new LinkedHashSet<>());
        }
    }

    private record Part(Set<Word> found, Set<String> stems) {}

    private record Key(int analysis, List<String> stems) {}

    private final List<Entry> entries;
    private final Map<Key, Set<Word>> others = new HashMap<>();
    private final Map<Key, List<Phrase>> phrasesByFirst = new HashMap<>();

    private Thesaurus(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        this.entries.forEach(this::read);
    }

    /** In which no word has others. */
    public static Thesaurus none() {
        return NONE;
    }

    /** One with these entries; this very one if it has them already, so that nothing is made anew that was made of it. */
    public Thesaurus changedTo(List<Entry> wanted) {
        return entries.equals(wanted) ? this : new Thesaurus(wanted);
    }

    private void read(Entry entry) {
        var found = entry.found().stream().map(Word::of).distinct().toList();
        for (Word typed : entry.typed().stream().map(Word::of).distinct().toList()) {
            var rest = found.stream().filter(word -> !word.equals(typed)).toList();
            for (int analysis = 0; analysis < ANALYSES.size(); analysis++) {
                List<String> stems = typed.stems().get(analysis);
                if (!stems.isEmpty()) {
                    others.computeIfAbsent(new Key(analysis, stems), key -> new LinkedHashSet<>())
                            .addAll(rest);
                }
                if (stems.size() > 1) {
                    phrasesByFirst
                            .computeIfAbsent(new Key(analysis, stems.subList(0, 1)), key -> new ArrayList<>())
                            .add(new Phrase(typed, Set.copyOf(stems), rest));
                }
            }
        }
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A text as each analysis reads it. */
    static List<List<String>> stems(String text, @Nullable String language) {
        return ANALYSES.stream()
                .map(analysis -> language == null || analysis.tag().startsWith(language)
                        ? analysis.stems(text)
                        : List.<String>of())
                .toList();
    }

    /** What a term by itself is looked for by. */
    void addOthers(Asked term) {
        for (int analysis = 0; analysis < ANALYSES.size(); analysis++) {
            term.found()
                    .addAll(others.getOrDefault(new Key(analysis, term.stems().get(analysis)), Set.of()));
        }
    }

    /** What terms that are all required are looked for by together: they are the words of a phrase, in whatever order. */
    void addOthersOfPhrases(List<Asked> required) {
        for (int analysis = 0; analysis < ANALYSES.size() && !phrasesByFirst.isEmpty(); analysis++) {
            var parts = new ArrayList<Part>();
            for (var term : required) {
                parts.add(new Part(term.found(), Set.copyOf(term.stems().get(analysis))));
            }
            parts.removeIf(part -> part.stems().isEmpty());
            for (String stem : stemsOf(parts)) {
                for (var phrase : phrasesByFirst.getOrDefault(new Key(analysis, List.of(stem)), List.of())) {
                    addOthers(phrase, parts);
                }
            }
        }
    }

    private static void addOthers(Phrase phrase, List<Part> required) {
        var parts = required.stream()
                .filter(part -> phrase.stems().containsAll(part.stems()))
                .toList();
        if (parts.size() > 1 && stemsOf(parts).equals(phrase.stems())) {
            parts.forEach(part -> part.found().addAll(phrase.others()));
        }
    }

    private static Set<String> stemsOf(List<Part> parts) {
        return parts.stream().flatMap(part -> part.stems().stream()).collect(toSet());
    }

    private static int analysisOf(String tag) {
        return switch (tag) {
            case "ru" -> 1;
            case "en" -> 2;
            default -> 0;
        };
    }
}
