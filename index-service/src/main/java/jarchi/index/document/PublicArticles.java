package jarchi.index.document;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import jarchi.events.ArticleId;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The articles as the public may read them now, each by its id. */
@Component
public class PublicArticles {
    private final IndexQuestions index;

    PublicArticles(IndexQuestions index) {
        this.index = index;
    }

    /**
     * Also one that was withdrawn; not one that was erased. Answers with what was last written, searchable or not yet.
     *
     * @throws IndexAway if there is no answer
     */
    public Optional<PublicArticle> find(ArticleId id) {
        GetResponse<PublicArticle> answer = index.ask((elasticsearch, articles) -> elasticsearch.get(
                get -> get.index(articles).id(id.value()).sourceExcludes("text"), PublicArticle.class));
        return Optional.ofNullable(answer.source()).filter(article -> !article.erased());
    }

    /**
     * The article that stood at this path on the site before this one. If several claim it, one that is public and, of
     * those, the newest.
     *
     * @throws IndexAway if there is no answer
     */
    public Optional<PublicArticle> findAt(String oldPath) {
        return index
                .ask((elasticsearch, articles) -> elasticsearch.search(
                        search -> search.index(articles)
                                .query(query -> query.term(
                                        term -> term.field("oldPaths").value(oldPath)))
                                .sort(by -> by.field(
                                        field -> field.field("withdrawn").order(SortOrder.Asc)))
                                .sort(by -> by.field(
                                        field -> field.field("firstPublishedAt").order(SortOrder.Desc)))
                                .size(1)
                                .source(source -> source.filter(fields -> fields.excludes("text"))),
                        PublicArticle.class))
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
