package jarchi.ingest.desk;

import jarchi.ingest.article.ArticleList;
import jarchi.ingest.article.ArticleState;
import java.util.Arrays;
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
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var wanted = Arrays.stream(ArticleState.values())
                .filter(known -> known.name().equals(state))
                .findFirst()
                .orElse(null);
        String words =
                q.substring(0, Math.min(q.length(), ArticleList.LONGEST_WORDS)).replace("\u0000", "");
        var found = list.find(wanted, words, Math.clamp(page, 0, ArticleList.LAST_PAGE), SIZE);
        model.addAttribute("found", found);
        model.addAttribute("last", Math.min((found.total() - 1) / SIZE, ArticleList.LAST_PAGE));
        model.addAttribute("q", words);
        model.addAttribute("state", wanted == null ? "" : wanted.name());
        model.addAttribute("states", ArticleState.values());
        return "list";
    }
}
