package jarchi.index.article.web;

import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.SimilarArticles;
import jarchi.index.site.Spelling;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a reader may want to read after an article. */
@Component
class MoreToRead {
    private static final int OFFERED = 3;

    private final SimilarArticles similar;
    private final Spelling spelling;

    MoreToRead(SimilarArticles similar, Spelling spelling) {
        this.similar = similar;
        this.spelling = spelling;
    }

    List<FoundArticle> like(PublicArticle article, Language language) {
        return similar.toIfFound(article, language, OFFERED).stream()
                .map(one -> one.spelled(spelling))
                .toList();
    }
}
