package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.ingest.article.EmbargoingArticle;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An article as its readers will see it, for somebody who was given the link and for no machine. */
@Controller
class EmbargoedPage {
    private final EmbargoingArticle embargoing;

    EmbargoedPage(EmbargoingArticle embargoing) {
        this.embargoing = embargoing;
    }

    @GetMapping("/desk/preview/{token}")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(name = "in", defaultValue = "") String tag,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
        var preview = embargoing.preview(token);
        if (!preview.open()) {
            return new ModelAndView("embargoed", HttpStatus.GONE).addObject("noindex", true);
        }
        var draft = preview.article().draft();
        Language shown = ArticlePage.shown(preview.article(), tag, DeskLanguage.of(request));
        return new ModelAndView("embargoed", HttpStatus.OK)
                .addObject("noindex", true)
                .addObject("preview", preview)
                .addObject("address", request.getRequestURI())
                .addObject("draft", draft)
                .addObject("shown", shown)
                .addObject("text", draft.languages().get(shown))
                .addObject("body", DeskBody.of(draft, shown, request.getRequestURI()))
                .addObject("source", draft.source().get(shown));
    }
}
