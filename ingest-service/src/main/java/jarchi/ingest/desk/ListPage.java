package jarchi.ingest.desk;

import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleList.Wanted;
import jarchi.ingest.article.ArticleState;
import jarchi.ingest.article.Stage;
import jarchi.ingest.editor.SignedIn;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All articles, what was changed last first. */
@Controller
class ListPage {
    private static final int SIZE = 20;

    private final ArticleList list;

    ListPage(ArticleList list) {
        this.list = list;
    }

    @GetMapping({"/desk", "/desk/", "/desk/articles"})
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "0") int page,
            @AuthenticationPrincipal SignedIn signedIn,
            Model model) {
        var wanted = named(ArticleState.values(), state);
        var wantedStage = named(Stage.values(), stage);
        String words =
                q.substring(0, Math.min(q.length(), ArticleList.LONGEST_WORDS)).replace("\u0000", "");
        var found = list.find(
                new Wanted(wanted, wantedStage, words, null), Math.clamp(page, 0, ArticleList.LAST_PAGE), SIZE);
        model.addAttribute("found", found);
        model.addAttribute("last", Math.min((found.total() - 1) / SIZE, ArticleList.LAST_PAGE));
        model.addAttribute("q", words);
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute("states", ArticleState.values());
        model.addAttribute("stage", wantedStage == null ? "" : wantedStage.name());
        model.addAttribute("stages", Stage.values());
        if (page <= 0 && words.isBlank() && wanted == null && wantedStage == null) {
            model.addAttribute("waiting", list.find(new Wanted(null, null, "", signedIn.person()), 0, SIZE));
            model.addAttribute("failed", list.find(new Wanted(null, Stage.SCHEDULE_FAILED, "", null), 0, SIZE));
        }
        return "list";
    }

    private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
