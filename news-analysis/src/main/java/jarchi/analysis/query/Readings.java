package jarchi.analysis.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What words say, whatever their order, script and endings: as each analyzer reads them. Two wordings that share one of their
 * readings say the same.
 */
public final class Readings {
    private static final List<TermsInLanguage> ANALYSES =
            List.of(new TermsInLanguage("uz-Latn"), new TermsInLanguage("ru"), new TermsInLanguage("en"));

    private static final TermsInLanguage UZBEK = new TermsInLanguage("uz-Latn");

    private Readings() {}

    /**
     * The one form that all spellings of a search share, whatever their order, script and Uzbek endings, also without the
     * apostrophes of Latin: to count how often it was asked. Two searches of one form need not find the same. Empty as
     * {@link #of(SearchQuery)} is.
     */
    public static Optional<String> form(SearchQuery search) {
        return words(search)
                .map(words -> String.join(" ", new TreeSet<>(UZBEK.looseStems(words))))
                .filter(form -> !form.isEmpty());
    }

    /** Of a plain text; empty if it has no word. */
    public static Set<String> of(String text) {
        return ANALYSES.stream()
                .map(analysis -> String.join(" ", new TreeSet<>(analysis.stems(text))))
                .filter(stems -> !stems.isEmpty())
                .collect(Collectors.toSet());
    }

    /** Of a search; empty unless it is words and phrases that are all required, and nothing else. */
    public static Set<String> of(SearchQuery search) {
        return words(search).map(Readings::of).orElse(Set.of());
    }

    private static Optional<String> words(SearchQuery search) {
        var words = new ArrayList<String>();
        for (var clause : search.required()) {
            if (clause.alternatives().size() > 1 || !(clause.alternatives().get(0) instanceof Term.Words term)) {
                return Optional.empty();
            }
            words.add(term.text());
        }
        return search.excluded().isEmpty() ? Optional.of(String.join(" ", words)) : Optional.empty();
    }
}
