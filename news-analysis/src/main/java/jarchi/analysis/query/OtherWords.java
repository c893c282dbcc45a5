package jarchi.analysis.query;

import jarchi.analysis.query.Thesaurus.Asked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** By what else the thesaurus lets the terms of one search be found. */
final class OtherWords {
    static final OtherWords NONE = new OtherWords(Map.of());

    private final Map<Term.Words, List<Thesaurus.Word>> byTerm;

    private OtherWords(Map<Term.Words, List<Thesaurus.Word>> byTerm) {
        this.byTerm = byTerm;
    }

    /** Of no more than {@link Thesaurus#MAX_OTHERS}, in the order of the search's normal form. */
    static OtherWords of(Thesaurus thesaurus, List<SearchQuery.AnyOf> required, List<Term> excluded) {
        if (thesaurus.isEmpty()) {
            return NONE;
        }
        var asked = new LinkedHashMap<Term.Words, Asked>();
        var alone = new ArrayList<Asked>();
        for (var clause : required) {
            for (var term : clause.alternatives()) {
                if (term instanceof Term.Words words) {
                    var its = asked.computeIfAbsent(words, Asked::of);
                    if (clause.alternatives().size() == 1) {
                        alone.add(its);
                    }
                }
            }
        }
        for (var term : excluded) {
            if (term instanceof Term.Words words) {
                asked.computeIfAbsent(words, Asked::of);
            }
        }
        asked.values().forEach(thesaurus::addOthers);
        thesaurus.addOthersOfPhrases(alone);
        return bounded(asked);
    }

    private static OtherWords bounded(Map<Term.Words, Asked> asked) {
        var byTerm = new HashMap<Term.Words, List<Thesaurus.Word>>();
        int left = Thesaurus.MAX_OTHERS;
        for (var entry : asked.entrySet()) {
            var words = entry.getValue().found().stream().limit(left).toList();
            if (!words.isEmpty()) {
                byTerm.put(entry.getKey(), words);
                left -= words.size();
            }
        }
        return byTerm.isEmpty() ? NONE : new OtherWords(byTerm);
    }

    /** As texts of this language may have them, each once and without the term itself. */
    List<String> in(TermsInLanguage language, Term.Words term) {
        var words = byTerm.getOrDefault(term, List.of());
        if (words.isEmpty()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        var known = new HashSet<List<String>>();
        known.add(language.stems(term.text()));
        for (var word : words) {
            var stems = word.stemsIn(language.tag());
            if (!stems.isEmpty() && known.add(stems)) {
                texts.add(word.text());
            }
        }
        return texts;
    }
}
