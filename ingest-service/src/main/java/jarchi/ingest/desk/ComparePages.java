package jarchi.ingest.desk;

import jarchi.events.ArticleId;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ArticleHistory;
import jarchi.ingest.article.ArticleRevisions;
import jarchi.ingest.article.PastTexts;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.RestoringArticle;
import jarchi.ingest.article.Revision;
import jarchi.ingest.comparison.Comparison;
import jarchi.ingest.editor.SignedIn;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two texts of an article compared, and the way back to either. */
@Controller
class ComparePages {
    private final ReadingArticle reading;
    private final ArticleRevisions revisions;
    private final ArticleHistory versions;
    private final PastTexts texts;
    private final RestoringArticle restoring;
    private final FieldLabels labels;
    private final FormErrors errors;

    ComparePages(
            ReadingArticle reading,
            ArticleRevisions revisions,
            ArticleHistory versions,
            PastTexts texts,
            RestoringArticle restoring,
            FieldLabels labels,
            FormErrors errors) {
        this.reading = reading;
        this.revisions = revisions;
        this.versions = versions;
        this.texts = texts;
        this.restoring = restoring;
        this.labels = labels;
        this.errors = errors;
    }

    /** Without a choice: what the last revision changed. */
    @GetMapping("/desk/articles/{id}/compare")
    ModelAndView compare(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Locale locale) {
        return page(reading.read(id), from, to, locale, HttpStatus.OK);
    }

    @PostMapping("/desk/articles/{id}/restore")
    Object restore(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String text,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        ArticleId articleId = ReadingArticle.id(id);
        try {
            restoring.restore(articleId, new Revision(revision), text, signedIn.person());
            flash.addFlashAttribute("done", "done.restored");
            return "redirect:/desk/articles/" + id;
        } catch (Refusal.NoSuchArticle e) {
            throw e;
        } catch (Refusal.InvalidFields e) {
            return page(reading.read(id), text, "", locale, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal e) {
            return page(reading.read(id), text, "", locale, HttpStatus.CONFLICT)
                    .addObject("refused", "refusal." + e.getClass().getSimpleName());
        }
    }

    private ModelAndView page(Article article, String from, String to, Locale locale, HttpStatus status) {
        var known = revisions.of(article.id(), Long.MAX_VALUE);
        String newest = String.valueOf(article.revision().number());
        String before = known.size() > 1 ? String.valueOf(known.get(1).revision()) : newest;
        var older = texts.find(article.id(), from.isEmpty() ? before : from);
        var newer = texts.find(article.id(), to.isEmpty() ? newest : to);
        List<Labelled> differences = Comparison.of(older.draft(), newer.draft()).stream()
                .map(difference -> new Labelled(
                        labels.of(difference.field(), locale), language(difference.field()), difference.pieces()))
                .toList();
        return new ModelAndView("compare", status)
                .addObject("article", article)
                .addObject("revisions", known)
                .addObject("versions", versions.texts(article.id()))
                .addObject("from", older)
                .addObject("to", newer)
                .addObject("differences", differences);
    }

    private static String language(String field) {
        String[] path = field.split("\\.", -1);
        return path.length > 1 ? path[1] : "";
    }
}
