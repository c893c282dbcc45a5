package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** All public articles, month by month of their first publication (in Tashkent): their addresses, titles and dates. */
@Component
public class ArticlesByMonth {
    /** Where months begin when they begin for readers. */
    static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");

    static final String FIRST_PUBLISHED = "firstPublishedAt";
    static final List<String> NEEDLESS = List.of("text", "page.*.html", "oldPaths", "oldPathsIn");
    static final Query PUBLIC =
            Query.of(query -> query.term(term -> term.field("withdrawn").value(false)));

    private final IndexQuestions index;

    ArticlesByMonth(IndexQuestions index) {
        this.index = index;
    }

    /** @param changed when the newest version of any of them was published */
    public record Month(YearMonth month, long articles, Instant changed) {}

    /**
     * The months that have any, the oldest first.
     *
     * @throws IndexAway if there is no answer
     */
    public List<Month> months() {
        Aggregation byMonth = Aggregation.of(of -> of.dateHistogram(histogram -> histogram
                        .field(FIRST_PUBLISHED)
                        .calendarInterval(CalendarInterval.Month)
                        .timeZone(ZONE.getId())
                        .minDocCount(1))
                .aggregations("changed", changed -> changed.max(max -> max.field("publishedAt"))));
        var answer = index.ask((elasticsearch, articles) -> elasticsearch.search(
                search -> search.index(articles)
                        .query(PUBLIC)
                        .size(0)
                        .allowPartialSearchResults(false)
                        .aggregations(Map.of("months", byMonth)),
                Void.class));
        return Objects.requireNonNull(answer.aggregations().get("months")).dateHistogram().buckets().array().stream()
                .map(ArticlesByMonth::month)
                .toList();
    }

    /** The articles of a month from the {@code from}th on, in the order of their first publication. */
    public ArticlesOfAMonth in(YearMonth month, int from, int most) {
        return new ArticlesOfAMonth(index, month, from, most);
    }

    /**
     * The newest of those that were first published since then.
     *
     * @throws IndexAway if there is no answer
     */
    public List<PublicArticle> since(Instant then, int most) {
        Query within = Query.of(query -> query.range(
                range -> range.date(date -> date.field(FIRST_PUBLISHED).gte(then.toString()))));
        return index
                .ask((elasticsearch, articles) -> elasticsearch.search(
                        search -> search.index(articles)
                                .query(query -> query.bool(all -> all.filter(PUBLIC, within)))
                                .sort(by -> by.field(
                                        field -> field.field(FIRST_PUBLISHED).order(SortOrder.Desc)))
                                .size(most)
                                .source(source -> source.filter(fields -> fields.excludes(NEEDLESS))),
                        PublicArticle.class))
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.source()))
                .toList();
    }

    private static Month month(DateHistogramBucket bucket) {
        Instant start = Instant.ofEpochMilli(bucket.key());
        Double changed = Objects.requireNonNull(bucket.aggregations().get("changed"))
                .max()
                .value();
        return new Month(
                YearMonth.from(start.atZone(ZONE)),
                bucket.docCount(),
                changed == null ? start : Instant.ofEpochMilli(changed.longValue()));
    }
}
