package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which version of an article searches answer with now; asked by a search, since only a search can tell. */
@Component
public class SearchableVersions {
    private final IndexQuestions index;

    SearchableVersions(IndexQuestions index) {
        this.index = index;
    }

    /**
     * By article; one that no search can meet yet is not there.
     *
     * @throws IndexAway if there is no answer
     */
    public Map<String, Long> of(Collection<String> articleIds) {
        return found(Query.of(query -> query.ids(ids -> ids.values(List.copyOf(articleIds)))), articleIds.size());
    }

    /**
     * Of the articles that were published, corrected or withdrawn since then.
     *
     * @throws IndexAway if there is no answer
     */
    public Map<String, Long> changedSince(Instant then, int most) {
        return found(
                Query.of(query -> query.bool(
                        either -> either.should(since("publishedAt", then)).should(since("withdrawnAt", then)))),
                most);
    }

    private Map<String, Long> found(Query query, int most) {
        SearchResponse<Void> answer = index.ask((elasticsearch, alias) -> elasticsearch.search(
                search -> search.index(alias)
                        .query(query)
                        .size(most)
                        .version(true)
                        .source(source -> source.fetch(false)),
                Void.class));
        return answer.hits().hits().stream()
                .collect(Collectors.toMap(
                        hit -> Objects.requireNonNull(hit.id()), hit -> Objects.requireNonNull(version(hit))));
    }

    private static Long version(Hit<Void> hit) {
        return Objects.requireNonNull(hit.version());
    }

    private static Query since(String field, Instant then) {
        return Query.of(query ->
                query.range(range -> range.date(date -> date.field(field).gte(then.toString()))));
    }
}
