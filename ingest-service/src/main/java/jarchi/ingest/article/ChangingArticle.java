package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.editor.Person;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody rewrites the draft; what is public stays as it is. */
@Component
public class ChangingArticle {
    private final BothScripts scripts;
    private final Articles articles;
    private final Clock clock;

    ChangingArticle(BothScripts scripts, Articles articles, Clock clock) {
        this.scripts = scripts;
        this.articles = articles;
        this.clock = clock;
    }

    /**
     * Takes what somebody wrote as its draft.
     *
     * @param madeHere languages whose text was made from the other Uzbek script while it was written
     * @param reopen whether to take it back from review, or to end its schedule, before it is changed
     */
    @Transactional
    public Article change(
            ArticleId id, Revision seen, WrittenArticle written, Set<Language> madeHere, boolean reopen, Person by) {
        var article = articles.forChange(id, seen);
        var draft = scripts.checked(article.draft(), written, madeHere);
        var act = new Act(by, clock.instant());
        if (reopen) {
            reopen(article, act);
            articles.save(article);
        }
        article.change(draft, act);
        articles.save(article);
        return article;
    }

    private static void reopen(Article article, Act act) {
        if (article.stage() == Stage.IN_REVIEW) {
            article.takeBack(act);
        } else if (article.stage() == Stage.SCHEDULED) {
            article.endSchedule(act);
        }
    }
}
