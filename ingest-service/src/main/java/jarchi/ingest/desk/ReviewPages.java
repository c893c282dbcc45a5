package jarchi.ingest.desk;

import jarchi.ingest.article.Article;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.ReviewingArticle;
import jarchi.ingest.article.Revision;
import jarchi.ingest.editor.SignedIn;
import java.util.List;
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

/** Sending to review, taking back, returning with a comment, and a word in between: each asks and then does. */
@Controller
class ReviewPages {
    private static final String DEEDS = "{deed:review|take-back|return|note}";

    private final ReadingArticle reading;
    private final ReviewingArticle reviewing;
    private final FormErrors errors;

    ReviewPages(ReadingArticle reading, ReviewingArticle reviewing, FormErrors errors) {
        this.reading = reading;
        this.reviewing = reviewing;
        this.errors = errors;
    }

    @GetMapping("/desk/articles/{id}/" + DEEDS)
    ModelAndView ask(@PathVariable String id, @PathVariable String deed) {
        return page(reading.read(id), deed, Map.of(), HttpStatus.OK);
    }

    @PostMapping("/desk/articles/{id}/" + DEEDS)
    Object act(
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var seen = new Revision(revision);
        var person = signedIn.person();
        try {
            switch (deed) {
                case "review" -> reviewing.sendToReview(ReadingArticle.id(id), seen, fields.get("note"), person);
                case "take-back" -> reviewing.takeBack(ReadingArticle.id(id), seen, person);
                case "return" -> reviewing.sendBack(ReadingArticle.id(id), seen, fields.get("comment"), person);
                default -> reviewing.note(ReadingArticle.id(id), fields.get("text"), person);
            }
            flash.addFlashAttribute("done", "done." + deed);
            return "redirect:/desk/articles/" + id;
        } catch (Refusal.NoSuchArticle e) {
            throw e;
        } catch (Refusal.InvalidFields e) {
            return page(reading.read(id), deed, fields, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal e) {
            return page(reading.read(id), deed, fields, HttpStatus.CONFLICT)
                    .addObject("refused", "refusal." + e.getClass().getSimpleName());
        }
    }

    private static ModelAndView page(Article article, String deed, Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("deed", status)
                .addObject("article", article)
                .addObject("deed", deed)
                .addObject("form", new ArticleForm(fields))
                .addObject("languages", List.of());
    }
}
