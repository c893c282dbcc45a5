package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleList.Wanted;
import jarchi.ingest.article.ArticleSettings;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.Stage;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.paging.Cursor;
import org.jspecify.annotations.Nullable;
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
    private final ArticleSettings settings;

    ListPage(ArticleList list, ArticleSettings settings) {
        this.list = list;
        this.settings = settings;
    }

    @GetMapping({"/desk", "/desk/", "/desk/articles"})
    String list(
            @ModelAttribute("filter") ListFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @AuthenticationPrincipal SignedIn signedIn,
            Model model) {
        var wanted = filter.wanted();
        var place = place(after, wanted);
        var found = list.find(wanted, place, SIZE);
        var last = found.last();
        model.addAttribute("found", found);
        model.addAttribute("total", list.count(wanted));
        model.addAttribute("isBeginning", place == null);
        model.addAttribute("next", last == null ? null : last.text(wanted.name()));
        model.addAttribute("states", ArticleState.values());
        model.addAttribute("stages", Stage.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("categories", settings.categories());
        if (place == null && filter.isEmpty()) {
            addFirst(model, "waiting", Wanted.ANY.waitingFor(signedIn.person()));
            addFirst(model, "failed", Wanted.ANY.in(null, Stage.SCHEDULE_FAILED));
        }
        return "list";
    }

    private void addFirst(Model model, String name, Wanted wanted) {
        model.addAttribute(name, list.find(wanted, null, SIZE).items());
        model.addAttribute(name + "Total", list.count(wanted));
    }

    /** A cursor that is none of ours leads to the beginning. */
    private static @Nullable Cursor place(@Nullable String after, Wanted wanted) {
        return after == null
                ? null
                : Cursor.parse(after, wanted.name(), 2)
                        .filter(ArticleList::isPlace)
                        .orElse(null);
    }
}
