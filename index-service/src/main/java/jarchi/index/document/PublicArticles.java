package jarchi.index.document;

import co.elastic.clients.elasticsearch.core.GetResponse;
import jarchi.events.ArticleId;
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
}
