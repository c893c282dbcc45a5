package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.document.PublicArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whole articles for those who follow a search: what changed last, and what was withdrawn meanwhile. */
@Component
public class ChangedArticles {
    private static final int MOST_WITHDRAWN = 1_000;

    private final IndexQuestions index;
    private final SearchRequests requests;

    ChangedArticles(IndexQuestions index, SearchRequests requests) {
        this.index = index;
        this.requests = requests;
    }

    /**
     * One page of them.
     *
     * @param pages how many there are that can be reached, at least one
     * @param before when the last article of the page before changed; null on the first one
     */
    public record Found(
            List<PublicArticle> articles,
            int pages,
            @Nullable Instant before) {}

    /** @throws IndexAway if the index does not answer in time */
    public Found find(NewsSearch search) {
        SearchResponse<PublicArticle> answer = index.ask((elasticsearch, articles) ->
                elasticsearch.search(requests.ofWhole(search, articles), PublicArticle.class));
        if (answer.timedOut()) {
            throw new IndexAway("the search took longer than it may");
        }
        long total = answer.hits().total() == null ? 0 : answer.hits().total().value();
        List<PublicArticle> found = articles(answer);
        int pages = Math.max(1, NewsSearch.pages(total, search.size()));
        return search.page() == 1 || found.isEmpty()
                ? new Found(found, pages, null)
                : new Found(
                        found.subList(1, found.size()), pages, found.getFirst().changedAt());
    }

    /**
     * Those that were withdrawn or erased in this time, the newest first. What they said is gone from the index, so that
     * the words of the search cannot choose among them; its category, language and days do, but of an erased one not even
     * these are known.
     *
     * @param until not included; null for now
     * @throws IndexAway if there is no answer
     */
    public List<PublicArticle> withdrawn(NewsSearch search, Instant from, @Nullable Instant until) {
        List<Query> limits = new ArrayList<>();
        limits.add(term("withdrawn", "true"));
        limits.add(within("withdrawnAt", from, until));
        if (search.category() != null) {
            limits.add(term("category", search.category()));
        }
        if (search.language() != null) {
            limits.add(term("languages", search.language().tag()));
        }
        if (search.from() != null || search.to() != null) {
            limits.add(Limits.published(search));
        }
        Query gone = Query.of(query -> query.bool(either ->
                either.should(of -> of.bool(all -> all.filter(limits))).should(within("erasedAt", from, until))));
        return articles(index.ask((elasticsearch, articles) -> elasticsearch.search(
                request -> request.index(articles)
                        .query(gone)
                        .sort(by -> by.field(field ->
                                field.field("withdrawnAt").order(SortOrder.Desc).missing("_first")))
                        .size(MOST_WITHDRAWN)
                        .allowPartialSearchResults(false),
                PublicArticle.class)));
    }

    private static Query within(String field, Instant from, @Nullable Instant until) {
        return Query.of(query -> query.range(range -> range.date(date -> {
            date.field(field).gte(from.toString());
            return until == null ? date : date.lt(until.toString());
        })));
    }

    private static Query term(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static List<PublicArticle> articles(SearchResponse<PublicArticle> answer) {
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(Objects::requireNonNull)
                .toList();
    }
}
