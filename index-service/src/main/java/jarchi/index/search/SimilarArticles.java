package jarchi.index.search;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Like;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import jarchi.analysis.NewsFields;
import jarchi.analysis.StopWords;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexQuestions;
import jarchi.index.document.PublicArticle;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds articles that speak of the same: that have the words by which one stands out among all. */
@Component
public class SimilarArticles {
    /** At most so many are found. */
    public static final int MOST = 20;
    /** A word that fewer articles have is a slip of the pen, or a name that leads nowhere. */
    private static final int ARTICLES_WITH_WORD = 2;
    /** The words of the article that say most about it, and the share of them that another one needs. */
    private static final int WORDS = 25;

    private static final String SHARE = "30%";
    /** Nobody waits longer for what is offered beside an article: what was found by then has to do. */
    private static final String WITHIN = "300ms";

    private static final Logger log = LoggerFactory.getLogger(SimilarArticles.class);

    private final IndexQuestions index;

    SimilarArticles(IndexQuestions index) {
        this.index = index;
    }

    /**
     * @param like its title and its summary tell what it speaks of
     * @param language by whose words they are compared, and in which they can be read
     * @param size up to {@link #MOST}
     * @return the most similar first; none if the article is not in this language
     * @throws IndexAway if there is no answer
     */
    public List<FoundArticle> to(PublicArticle like, Language language, int size) {
        return like.in(language)
                .map(page -> find(like.id(), page, language, size))
                .orElse(List.of());
    }

    /** As {@link #to}; none if they cannot be found now: the article itself can be read without. */
    public List<FoundArticle> toIfFound(PublicArticle like, Language language, int size) {
        try {
            return to(like, language, size);
        } catch (IndexAway | ElasticsearchException | IllegalStateException e) {
            log.warn("nothing like article {} is found: {}", like.id(), e.toString());
            return List.of();
        }
    }

    private List<FoundArticle> find(String id, PublicArticle.Page page, Language language, int size) {
        String text = page.title() + "\n" + Objects.requireNonNullElse(page.summary(), "");
        SearchResponse<StoredArticle> answer = index.ask((elasticsearch, articles) -> elasticsearch.search(
                search -> search.index(articles)
                        .query(similar(id, text, language.tag()))
                        .source(source -> source.filter(fields -> fields.includes(StoredArticle.FIELDS)))
                        .trackTotalHits(total -> total.enabled(false))
                        .timeout(WITHIN)
                        .size(size),
                StoredArticle.class));
        return answer.hits().hits().stream()
                .map(hit -> ArticleSearch.found(hit, Objects.requireNonNull(hit.source()), language, language))
                .toList();
    }

    private static Query similar(String id, String text, String tag) {
        Query alike = Query.of(query -> query.moreLikeThis(more -> more.fields(NewsFields.all(tag))
                .like(Like.of(like -> like.text(text)))
                .stopWords(StopWords.of(tag))
                .minTermFreq(1)
                .minDocFreq(ARTICLES_WITH_WORD)
                .maxQueryTerms(WORDS)
                .minimumShouldMatch(SHARE)));
        return Query.of(query -> query.bool(bool -> bool.must(alike)
                .mustNot(itself -> itself.ids(ids -> ids.values(id)))
                .filter(shown ->
                        shown.term(term -> term.field(NewsFields.WITHDRAWN).value(false)))));
    }
}
