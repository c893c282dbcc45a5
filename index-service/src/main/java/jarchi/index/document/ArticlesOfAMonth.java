package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Goes through the articles of a month, a few at a time, so that no more than these are ever held. */
public final class ArticlesOfAMonth {
    private static final int AT_ONCE = 500;
    /** Without their fields many can be passed over at once; an index answers with no more. */
    private static final int PASSED_AT_ONCE = 5_000;

    private final IndexQuestions index;
    private final Query within;
    private int toPass;
    private int left;
    private @Nullable List<FieldValue> after;

    ArticlesOfAMonth(IndexQuestions index, YearMonth month, int from, int most) {
        this.index = index;
        this.within =
                Query.of(query -> query.range(range -> range.date(date -> date.field(ArticlesByMonth.FIRST_PUBLISHED)
                        .gte(start(month).toString())
                        .lt(start(month.plusMonths(1)).toString()))));
        this.toPass = from;
        this.left = most;
    }

    /**
     * The next few; none at the end.
     *
     * @throws IndexAway if there is no answer
     */
    public List<PublicArticle> next() {
        if (toPass > 0 && count() <= toPass) {
            left = 0; // parts far beyond the end cost one question, however large the month
        }
        while (toPass > 0 && left > 0) {
            int passed = ask(Math.min(toPass, PASSED_AT_ONCE), false).size();
            toPass -= passed;
            left = passed == 0 ? 0 : left;
        }
        if (left == 0) {
            return List.of();
        }
        int most = Math.min(left, AT_ONCE);
        List<PublicArticle> articles = ask(most, true).stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
        left = articles.size() < most ? 0 : left - most;
        return articles;
    }

    private long count() {
        return index.ask((elasticsearch, articles) -> elasticsearch.count(count -> count.index(articles)
                        .query(query -> query.bool(all -> all.filter(ArticlesByMonth.PUBLIC, within)))))
                .count();
    }

    private List<Hit<PublicArticle>> ask(int most, boolean fields) {
        var search = new SearchRequest.Builder()
                .query(query -> query.bool(all -> all.filter(ArticlesByMonth.PUBLIC, within)))
                .sort(by -> by.field(
                        field -> field.field(ArticlesByMonth.FIRST_PUBLISHED).order(SortOrder.Asc)))
                .sort(by -> by.field(field -> field.field("id").order(SortOrder.Asc)))
                .size(most)
                .allowPartialSearchResults(false)
                .source(source -> fields
                        ? source.filter(filter -> filter.excludes(ArticlesByMonth.NEEDLESS))
                        : source.fetch(false));
        if (after != null) {
            search.searchAfter(after);
        }
        List<Hit<PublicArticle>> hits = index.ask((elasticsearch, articles) ->
                        elasticsearch.search(search.index(articles).build(), PublicArticle.class))
                .hits()
                .hits();
        if (!hits.isEmpty()) {
            after = hits.getLast().sort();
        }
        return hits;
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ArticlesByMonth.ZONE).toInstant();
    }
}
