package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import jarchi.analysis.NewsFields;
import jarchi.events.ArticleId;
import jarchi.events.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the articles that editors have chosen among what words find: each once, and only if it can be read in the language. */
final class Chosen {
    /** Words are never found so well. */
    private static final float FIRST = 1_000_000;

    private Chosen() {}

    /** In their order, then what is found. */
    static Query before(Query found, List<ArticleId> chosen, @Nullable Language language) {
        if (chosen.isEmpty()) {
            return found;
        }
        var alternatives = new ArrayList<>(List.of(found));
        for (int i = 0; i < chosen.size(); i++) {
            var one = those(chosen.subList(i, i + 1), language);
            float score = FIRST * (chosen.size() - i);
            alternatives.add(Query.of(
                    query -> query.constantScore(only -> only.filter(one).boost(score))));
        }
        return oneOf(alternatives);
    }

    /** For counting. */
    static Query beside(Query found, List<ArticleId> chosen, @Nullable Language language) {
        return chosen.isEmpty() ? found : oneOf(List.of(found, those(chosen, language)));
    }

    private static Query oneOf(List<Query> alternatives) {
        return Query.of(query -> query.bool(any -> any.should(alternatives).minimumShouldMatch("1")));
    }

    private static Query those(List<ArticleId> ids, @Nullable Language language) {
        return Query.of(query -> query.bool(bool -> {
            bool.filter(one ->
                    one.ids(by -> by.values(ids.stream().map(ArticleId::value).toList())));
            bool.filter(one -> one.term(term -> term.field(NewsFields.WITHDRAWN).value(false)));
            return language == null
                    ? bool
                    : bool.filter(one ->
                            one.term(term -> term.field(NewsFields.LANGUAGES).value(language.tag())));
        }));
    }
}
