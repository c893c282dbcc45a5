package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody rewrites the draft; what is public stays as it is. */
@Component
public class ChangingArticle {
    private final DraftRules rules;
    private final Articles articles;
    private final Clock clock;

    ChangingArticle(DraftRules rules, Articles articles, Clock clock) {
        this.rules = rules;
        this.articles = articles;
        this.clock = clock;
    }

    @Transactional
    public Article change(ArticleId id, Revision seen, WrittenArticle written, Person by) {
        var article = articles.forChange(id, seen);
        article.change(rules.check(written));
        if (!article.revision().equals(seen)) {
            articles.save(article, by, clock.instant());
        }
        return article;
    }
}
