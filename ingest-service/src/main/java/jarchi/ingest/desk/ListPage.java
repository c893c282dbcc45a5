package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleList.Wanted;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.Stage;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.SiteSettings;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All articles, what was changed last first. */
@Controller
class ListPage {
    private static final int SIZE = 20;

    private final ArticleList list;
    private final SiteSettings site;

    ListPage(ArticleList list, SiteSettings site) {
        this.list = list;
        this.site = site;
    }

    @GetMapping({"/desk", "/desk/", "/desk/articles"})
    String list(
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn,
            Model model) {
        var found = list.find(filter.wanted(), Math.clamp(page, 0, ArticleList.LAST_PAGE), SIZE);
        model.addAttribute("found", found);
        model.addAttribute("last", Math.min((found.total() - 1) / SIZE, ArticleList.LAST_PAGE));
        model.addAttribute("states", ArticleState.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("categories", site.categories().categories());
        if (page <= 0 && filter.isEmpty()) {
            model.addAttribute("waiting", list.find(Wanted.ANY.waitingFor(signedIn.person()), 0, SIZE));
            model.addAttribute("failed", list.find(Wanted.ANY.in(null, Stage.SCHEDULE_FAILED), 0, SIZE));
        }
        return "list";
    }
}
