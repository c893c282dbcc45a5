package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.editor.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody starts a new article. */
@Component
public class CreatingArticle {
    private final SecureRandom random = new SecureRandom();
    private final BothScripts scripts;
    private final Articles articles;
    private final Clock clock;

    CreatingArticle(BothScripts scripts, Articles articles, Clock clock) {
        this.scripts = scripts;
        this.articles = articles;
        this.clock = clock;
    }

    /** @param madeHere languages whose text was made from the other Uzbek script while it was written */
    @Transactional
    public Article create(WrittenArticle written, Set<Language> madeHere, Person by) {
        var draft = scripts.checked(null, written, madeHere);
        var article = Article.written(ArticleId.random(random), draft, new Act(by, clock.instant()));
        articles.add(article);
        return article;
    }
}
