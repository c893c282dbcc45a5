package jarchi.index.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import jarchi.analysis.query.Matched;
import jarchi.analysis.query.QuerySyntaxException;
import jarchi.analysis.query.SearchQuery;
import jarchi.analysis.query.TypedSoFar;
import jarchi.events.Language;
import jarchi.events.site.PopularSearch;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.site.NewsSite;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what many readers look for that goes on from what was typed so far, as long as it finds an article now. */
@Component
public class PopularBegun {
    private final IndexQuestions index;
    private final NewsSite site;
    private final SearchSettings settings;

    PopularBegun(IndexQuestions index, NewsSite site, SearchSettings settings) {
        this.index = index;
        this.site = site;
        this.settings = settings;
    }

    /**
     * Those in the reader's language first, of these the most frequent.
     *
     * @throws IndexAway if there is no answer
     */
    public List<PopularSearch> of(String typed, Language reader, int most) {
        Map<Language, TypedSoFar> typedIn = Arrays.stream(Language.values())
                .collect(Collectors.toMap(language -> language, language -> TypedSoFar.of(typed, language.tag())));
        return findingSomething(
                site.popularSearches().stream()
                        .filter(search ->
                                requireNonNull(typedIn.get(search.language())).begins(search.words()))
                        .sorted(Comparator.comparing(search -> search.language() != reader))
                        // Some may find nothing any more
                        .limit(2L * most)
                        .toList(),
                reader,
                most);
    }

    private List<PopularSearch> findingSomething(List<PopularSearch> begun, Language reader, int most) {
        if (begun.isEmpty()) {
            return List.of();
        }
        MsearchResponse<StoredArticle> answers = index.ask((elasticsearch, articles) -> elasticsearch.msearch(
                all -> all.searches(begun.stream()
                        .map(search -> question(search, reader, articles))
                        .toList()),
                StoredArticle.class));
        List<PopularSearch> found = new ArrayList<>();
        for (int i = 0; i < begun.size() && found.size() < most; i++) {
            if (finds(answers.responses().get(i))) {
                found.add(begun.get(i));
            }
        }
        return found;
    }

    private RequestItem question(PopularSearch search, Language reader, String articles) {
        Query found = found(search.words(), reader);
        return RequestItem.of(item -> item.header(header -> header.index(articles))
                .body(body -> body.query(found)
                        .size(0)
                        .terminateAfter(1L)
                        .timeout(settings.suggestWithin().toMillis() + "ms")));
    }

    private Query found(String words, Language reader) {
        try {
            SearchQuery query = SearchQuery.parse(words).with(site.thesaurus());
            return new Limits(NewsSearch.words(query, 1, reader), Matched.ALL).found(null);
        } catch (QuerySyntaxException e) {
            return Query.of(none -> none.matchNone(nothing -> nothing));
        }
    }

    private static boolean finds(MultiSearchResponseItem<StoredArticle> answer) {
        if (answer.isFailure()) {
            return false;
        }
        var total = answer.result().hits().total();
        return total != null && total.value() > 0;
    }
}
