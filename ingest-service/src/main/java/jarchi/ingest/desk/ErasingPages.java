package jarchi.ingest.desk;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ErasingArticle;
import jarchi.ingest.article.ErasingArticle.WrittenErasure;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import jarchi.ingest.editor.SignedIn;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The one deed that nothing brings back: it asks for the id, typed by hand, and for the ground. */
@Controller
class ErasingPages {
    private final ReadingArticle reading;
    private final ErasingArticle erasing;
    private final FormErrors errors;

    ErasingPages(ReadingArticle reading, ErasingArticle erasing, FormErrors errors) {
        this.reading = reading;
        this.erasing = erasing;
        this.errors = errors;
    }

    @GetMapping("/desk/articles/{id}/erase")
    ModelAndView ask(@PathVariable String id) {
        return page(reading.read(id), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/desk/articles/{id}/erase")
    Object erase(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var written = new WrittenErasure(fields.get("confirmation"), fields.get("reason"));
        try {
            erasing.erase(ReadingArticle.id(id), new Revision(revision), written, signedIn.person());
            flash.addFlashAttribute("done", "done.erase");
            return "redirect:/desk";
        } catch (Refusal.InvalidFields e) {
            return page(reading.read(id), fields, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal.ArticleChangedMeanwhile e) {
            return page(e.current(), fields, HttpStatus.CONFLICT)
                    .addObject("refused", "refusal.ArticleChangedMeanwhile");
        }
    }

    private static ModelAndView page(Article article, Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("erase", status)
                .addObject("article", article)
                .addObject("form", new ArticleForm(fields));
    }
}
