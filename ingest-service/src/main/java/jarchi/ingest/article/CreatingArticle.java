package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody starts a new article. */
@Component
public class CreatingArticle {
    private final SecureRandom random = new SecureRandom();
    private final DraftRules rules;
    private final Articles articles;
    private final Clock clock;

    CreatingArticle(DraftRules rules, Articles articles, Clock clock) {
        this.rules = rules;
        this.articles = articles;
        this.clock = clock;
    }

    @Transactional
    public Article create(WrittenArticle written, Person by) {
        var article = Article.written(ArticleId.random(random), rules.check(written), new Act(by, clock.instant()));
        articles.add(article);
        return article;
    }
}
