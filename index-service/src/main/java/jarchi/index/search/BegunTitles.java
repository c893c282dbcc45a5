package jarchi.index.search;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jarchi.analysis.NewsFields;
import jarchi.analysis.query.TypedSoFar;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Finds titles that go on from what was typed so far. */
@Component
public class BegunTitles {
    private static final float OWN_LANGUAGE_FIRST = 2;

    private final IndexQuestions index;
    private final SearchSettings settings;

    BegunTitles(IndexQuestions index, SearchSettings settings) {
        this.index = index;
        this.settings = settings;
    }

    /**
     * Those in the reader's language first, of these the newest; what was not found in time is left out.
     *
     * @throws IndexAway if there is no answer
     */
    public List<FoundArticle> of(String typed, Language reader, int size) {
        List<Query> begun = Stream.of(Language.values())
                .filter(language -> !TypedSoFar.of(typed, language.tag()).isEmpty())
                .map(language -> begun(typed, language, reader))
                .toList();
        if (begun.isEmpty()) {
            return List.of();
        }
        SearchResponse<StoredArticle> answer = index.ask((elasticsearch, articles) -> elasticsearch.search(
                search -> search.index(articles)
                        .query(query -> query.bool(bool -> bool.must(any -> any.disMax(best -> best.queries(begun)))
                                .filter(shown -> shown.term(
                                        term -> term.field(NewsFields.WITHDRAWN).value(false)))))
                        .source(source -> source.filter(fields -> fields.includes(StoredArticle.FIELDS)))
                        .sort(sort -> sort.score(score -> score.order(SortOrder.Desc)))
                        .sort(sort -> sort.field(
                                by -> by.field(Limits.FIRST_PUBLISHED).order(SortOrder.Desc)))
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(settings.suggestWithin().toMillis() + "ms")
                        .size(size),
                StoredArticle.class));
        return answer.hits().hits().stream()
                .map(hit -> ArticleSearch.found(hit, requireNonNull(hit.source()), begunIn(hit, reader), reader))
                .toList();
    }

    private static Query begun(String typed, Language language, Language reader) {
        String json = JsonMapper.shared()
                .writeValueAsString(TypedSoFar.of(typed, language.tag()).inTitles());
        return Query.of(query -> query.constantScore(one -> one.queryName(language.tag())
                .boost(language == reader ? OWN_LANGUAGE_FIRST : 1)
                .filter(titles -> titles.withJson(new StringReader(json)))));
    }

    private static Language begunIn(Hit<StoredArticle> hit, Language reader) {
        return hit.matchedQueries().containsKey(reader.tag())
                ? reader
                : Arrays.stream(Language.values())
                        .filter(language -> hit.matchedQueries().containsKey(language.tag()))
                        .findFirst()
                        .orElse(reader);
    }
}
