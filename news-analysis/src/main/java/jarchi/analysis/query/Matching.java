package jarchi.analysis.query;

import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.NewsFields;
import java.util.ArrayList;
import java.util.List;

/**
 * The meaning of a search, said once for both engines: an article is found if in one language in scope all required
 * terms are found and none of the excluded ones, and the filter fits.
 */
final class Matching {
    private Matching() {}

    static Condition of(SearchQuery query, NewsFilter filter) {
        return of(query, filter, Matched.ALL);
    }

    static Condition of(SearchQuery query, NewsFilter filter, Matched matched) {
        var required = new ArrayList<Condition>();
        if (filter.category() != null) {
            required.add(new Condition.Value(NewsFields.CATEGORY, filter.category()));
        }
        if (filter.from() != null || filter.to() != null) {
            required.add(new Condition.Published(filter.from(), filter.to()));
        }
        if (!query.isEmpty()) {
            required.add(inOneOf(languages(filter), query, matched));
        } else if (filter.language() != null) {
            required.add(new Condition.Value(NewsFields.LANGUAGES, filter.language()));
        }
        return Condition.all(required);
    }

    /** The languages that a search with this filter looks at. */
    static List<String> languages(NewsFilter filter) {
        return filter.language() == null ? NewsAnalyzers.LANGUAGE_TAGS : List.of(filter.language());
    }

    private static Condition inOneOf(List<String> languages, SearchQuery query, Matched matched) {
        return Condition.any(languages.stream()
                .map(tag -> in(tag, query, matched))
                .filter(condition -> !(condition instanceof Condition.Nothing))
                .toList());
    }

    private static Condition in(String tag, SearchQuery query, Matched matched) {
        var terms = new TermsInLanguage(tag, query.others());
        var required = matched == Matched.ALL ? required(query.required(), terms) : half(query, terms);
        if (required.isEmpty()) {
            if (!query.required().isEmpty()) {
                return new Condition.Nothing();
            }
            required.add(new Condition.Value(NewsFields.LANGUAGES, tag));
        }
        var excluded = present(query.excluded(), terms);
        return excluded.isEmpty() ? Condition.all(required) : new Condition.All(required, excluded);
    }

    private static List<Condition> required(List<SearchQuery.AnyOf> clauses, TermsInLanguage terms) {
        var required = new ArrayList<Condition>();
        for (var clause : clauses) {
            var alternatives = present(clause.alternatives(), terms);
            if (!alternatives.isEmpty()) {
                required.add(Condition.any(alternatives));
            }
        }
        return required;
    }

    private static List<Condition> half(SearchQuery query, TermsInLanguage terms) {
        var telling = required(
                query.required().stream()
                        .filter(clause -> clause.alternatives().stream().anyMatch(terms::tells))
                        .toList(),
                terms);
        return telling.size() < 2 ? telling : List.of(new Condition.AtLeast(telling.size() / 2, telling));
    }

    private static List<Condition> present(List<Term> terms, TermsInLanguage language) {
        var present = new ArrayList<Condition>();
        for (var term : terms) {
            var condition = language.condition(term);
            if (condition != null) {
                present.add(condition);
            }
        }
        return present;
    }
}
