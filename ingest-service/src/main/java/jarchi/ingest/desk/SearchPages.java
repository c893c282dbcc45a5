package jarchi.ingest.desk;

import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.searches.CountedSearches;
import jarchi.ingest.searches.HiddenSearches;
import jarchi.ingest.searches.HidingSearch;
import jarchi.ingest.searches.OfferingPopularSearches;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What readers looked for, for editors, who may write it, name it otherwise, or put an article first. */
@Controller
class SearchPages {
    private static final List<Integer> SPANS = List.of(7, 30, 90);
    private static final int MOST = 200;

    private final CountedSearches searches;
    private final OfferingPopularSearches popular;
    private final HiddenSearches hidden;
    private final HidingSearch hiding;

    SearchPages(CountedSearches searches, OfferingPopularSearches popular, HiddenSearches hidden, HidingSearch hiding) {
        this.searches = searches;
        this.popular = popular;
        this.hidden = hidden;
        this.hiding = hiding;
    }

    /** @param days one of those that are offered; for anything else the first */
    @GetMapping("/desk/searches")
    String show(@RequestParam(defaultValue = "") String days, Model model) {
        int span = SPANS.stream()
                .filter(one -> one.toString().equals(days))
                .findFirst()
                .orElse(SPANS.getFirst());
        model.addAttribute("spans", SPANS);
        model.addAttribute("days", span);
        model.addAttribute("inVain", searches.inVain(span, MOST));
        model.addAttribute("popular", popular.offered());
        model.addAttribute("hidden", hidden.all(MOST));
        return "searches";
    }

    @PostMapping("/desk/searches/hide")
    String hide(
            @RequestParam String form,
            @RequestParam(defaultValue = "7") int days,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes flash) {
        hiding.hide(form, signedIn.person());
        flash.addFlashAttribute("done", "done.search-hidden");
        return "redirect:/desk/searches?days=" + days;
    }

    @PostMapping("/desk/searches/show")
    String show(@RequestParam String form, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes flash) {
        hiding.show(form, signedIn.person());
        flash.addFlashAttribute("done", "done.search-shown");
        return "redirect:/desk/searches";
    }
}
