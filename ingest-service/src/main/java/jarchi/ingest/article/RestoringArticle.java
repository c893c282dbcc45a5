package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody takes what an article once said as its newest draft; nothing in between is lost. */
@Component
public class RestoringArticle {
    private final PastTexts texts;
    private final DraftRules rules;
    private final Articles articles;
    private final Clock clock;

    RestoringArticle(PastTexts texts, DraftRules rules, Articles articles, Clock clock) {
        this.texts = texts;
        this.rules = rules;
        this.articles = articles;
        this.clock = clock;
    }

    /** @param name of the text, as {@link PastTexts#find} knows it */
    @Transactional
    public Article restore(ArticleId id, Revision seen, String name, Person by) {
        var article = articles.forChange(id, seen);
        var past = texts.find(id, name).draft().withWordsOf(article.draft());
        article.restore(rules.check(WrittenArticle.of(past)), new Act(by, clock.instant()));
        articles.save(article);
        return article;
    }
}
