package jarchi.ingest.desk;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleSettings;
import jarchi.ingest.editor.Person;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page, before anybody presses, which rules stand against publishing. */
@Component
class ReleaseRules {
    private final ArticleSettings settings;
    private final Clock clock;

    ReleaseRules(ArticleSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    ModelAndView told(ModelAndView page, Article article, Person person, String deed) {
        boolean shows = !deed.equals("withdraw") && !deed.equals("unschedule");
        boolean ownWork = shows && settings.secondPairOfEyes() && article.work().isOf(person);
        boolean embargoed = shows && article.work().isEmbargoedAt(clock.instant());
        // Of a schedule only the chosen time tells whether the embargo is over by then
        return page.addObject("ownWork", ownWork)
                .addObject("embargoed", embargoed)
                .addObject("mustForce", ownWork || (embargoed && !deed.equals("schedule")))
                .addObject("mayForce", ownWork || embargoed);
    }
}
