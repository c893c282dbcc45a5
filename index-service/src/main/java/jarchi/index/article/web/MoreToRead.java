package jarchi.index.article.web;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jarchi.events.Language;
import jarchi.index.document.IndexAway;
import jarchi.index.document.PublicArticle;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.SimilarArticles;
import jarchi.index.site.Spelling;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a reader may want to read after an article. */
@Component
class MoreToRead {
    private static final int OFFERED = 3;
    private static final Logger log = LoggerFactory.getLogger(MoreToRead.class);

    private final SimilarArticles similar;
    private final Spelling spelling;

    MoreToRead(SimilarArticles similar, Spelling spelling) {
        this.similar = similar;
        this.spelling = spelling;
    }

    /** Nothing if it cannot be found now: the article itself can be read without. */
    List<FoundArticle> like(PublicArticle article, Language language) {
        try {
            return similar.to(article, language, OFFERED).stream()
                    .map(one -> one.spelled(spelling))
                    .toList();
        } catch (IndexAway | ElasticsearchException | IllegalStateException e) {
            log.warn("nothing like article {} is found: {}", article.id(), e.toString());
            return List.of();
        }
    }
}
