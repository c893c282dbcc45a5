package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.json.JsonData;
import jarchi.analysis.query.Matched;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The newest articles of every category, by one question. */
@Component
public class LatestByCategory {
    private static final String LATEST = "latest";
    private static final int MOST_CATEGORIES = 50;

    private static final List<SortOptions> NEWEST_FIRST = List.of(
            SortOptions.of(
                    by -> by.field(field -> field.field(Limits.FIRST_PUBLISHED).order(SortOrder.Desc))),
            SortOptions.of(by -> by.field(field -> field.field("id").order(SortOrder.Asc))));
    private static final SourceConfig FIELDS =
            SourceConfig.of(source -> source.filter(fields -> fields.includes(StoredArticle.FIELDS)));

    private final IndexQuestions index;
    private final SearchSettings settings;

    LatestByCategory(IndexQuestions index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * @param each at most so many of each
     * @return by the keys of the categories; the one with the newest article comes first
     * @throws IndexAway if the index does not answer in time
     */
    public Map<String, List<FoundArticle>> find(int each, Language reader) {
        var response = index.ask((elasticsearch, articles) ->
                elasticsearch.search(request(each, reader, articles), StoredArticle.class));
        if (response.timedOut()) {
            throw new IndexAway("the search took longer than it may");
        }
        Map<String, List<FoundArticle>> found = new LinkedHashMap<>();
        for (Hit<StoredArticle> newest : response.hits().hits()) {
            found.put(
                    Objects.requireNonNull(newest.source()).category(),
                    Objects.requireNonNull(newest.innerHits().get(LATEST)).hits().hits().stream()
                            .map(hit -> found(hit, reader))
                            .toList());
        }
        return found;
    }

    private SearchRequest request(int each, Language reader, String articles) {
        return SearchRequest.of(search -> search.index(articles)
                .query(new Limits(NewsSearch.latest(1, reader), Matched.ALL).found(null))
                .collapse(by -> by.field("category")
                        .innerHits(inner ->
                                inner.name(LATEST).size(each).sort(NEWEST_FIRST).source(FIELDS)))
                .sort(NEWEST_FIRST)
                .size(MOST_CATEGORIES)
                .source(FIELDS)
                .trackTotalHits(total -> total.enabled(false))
                .allowPartialSearchResults(false)
                .timeout(settings.within().toMillis() + "ms"));
    }

    private static FoundArticle found(Hit<JsonData> hit, Language reader) {
        StoredArticle article = Objects.requireNonNull(hit.source()).to(StoredArticle.class);
        return ArticleSearch.found(hit, article, null, reader);
    }
}
