package jarchi.ingest.article;

import jarchi.events.ArticleId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at the desk looks at an article: its draft, and how it stands before the public. */
@Component
public class ReadingArticle {
    private final Articles articles;

    ReadingArticle(Articles articles) {
        this.articles = articles;
    }

    /** @throws Refusal.NoSuchArticle if no article has this id, or if it is no id */
    @Transactional(readOnly = true)
    public Article read(String id) {
        return articles.get(id(id));
    }

    /** @throws Refusal.NoSuchArticle if it is no id */
    public static ArticleId id(String id) {
        if (!ArticleId.isValid(id)) {
            throw new Refusal.NoSuchArticle(id);
        }
        return new ArticleId(id);
    }
}
