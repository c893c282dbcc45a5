package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.ChangingArticle;
import jarchi.ingest.article.CreatingArticle;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import jarchi.ingest.editor.ContentSecurity;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.presence.Presence;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an article is written and rewritten. What somebody typed is never lost to a mistake or to a colleague. */
@Controller
class WritingPages {
    private final ReadingArticle reading;
    private final CreatingArticle creating;
    private final ChangingArticle changing;
    private final FormErrors errors;
    private final WritingPage pages;
    private final UnsavedTexts unsaved;
    private final MeanwhilePage meanwhile;
    private final Presence presence;

    WritingPages(
            ReadingArticle reading,
            CreatingArticle creating,
            ChangingArticle changing,
            FormErrors errors,
            WritingPage pages,
            UnsavedTexts unsaved,
            MeanwhilePage meanwhile,
            Presence presence) {
        this.reading = reading;
        this.creating = creating;
        this.changing = changing;
        this.errors = errors;
        this.pages = pages;
        this.unsaved = unsaved;
        this.meanwhile = meanwhile;
        this.presence = presence;
    }

    @ModelAttribute
    void allowImportMap(HttpServletResponse response) {
        response.setHeader(ContentSecurity.HEADER, pages.policy());
    }

    @GetMapping("/desk/articles/new")
    ModelAndView blank(
            @RequestParam(required = false) @Nullable String unsaved, @AuthenticationPrincipal SignedIn signedIn) {
        var kept = this.unsaved.find(signedIn.person(), null);
        if (unsaved != null && kept.isPresent()) {
            return page(new ArticleForm(kept.get().fields()), HttpStatus.OK);
        }
        return page(ArticleForm.empty(), HttpStatus.OK).addObject("kept", kept.orElse(null));
    }

    @PostMapping("/desk/articles")
    Object create(
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var form = new ArticleForm(fields);
        try {
            var article = creating.create(form.toSave(), form.madeHere(), signedIn.person());
            unsaved.forget(signedIn.person(), null);
            flash.addFlashAttribute("done", done(form, article));
            return "redirect:/desk/articles/" + article.id();
        } catch (Refusal.InvalidFields e) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT).addAllObjects(errors.of(e, locale));
        }
    }

    @GetMapping("/desk/articles/{id}/edit")
    ModelAndView edit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String unsaved,
            @AuthenticationPrincipal SignedIn signedIn) {
        var article = reading.read(id);
        var person = signedIn.person();
        presence.isHere(article.id(), person);
        var kept = this.unsaved.find(person, id);
        var page = unsaved != null && kept.isPresent()
                ? page(new ArticleForm(kept.get().fields()), HttpStatus.OK)
                        // upon which it was written: if somebody saved meanwhile, saving says so
                        .addObject("revision", kept.get().fields().get("revision"))
                : page(ArticleForm.of(article.draft()), HttpStatus.OK)
                        .addObject("kept", kept.orElse(null))
                        .addObject("revision", article.revision().number());
        return page.addObject("id", id)
                .addObject("others", presence.othersAt(article.id(), person))
                .addObject("closed", article.work().isOpenTo(person) ? null : article.stage());
    }

    @PostMapping("/desk/articles/{id}")
    Object change(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var seen = new Revision(revision);
        var form = meanwhile.decided(reading.read(id), new ArticleForm(fields), seen);
        try {
            var saved = changing.change(
                    ReadingArticle.id(id),
                    seen,
                    form.toSave(),
                    form.madeHere(),
                    fields.containsKey("reopen"),
                    signedIn.person());
            unsaved.forget(signedIn.person(), id);
            presence.left(ReadingArticle.id(id), signedIn.person());
            flash.addFlashAttribute("done", done(form, saved));
            return "redirect:/desk/articles/" + id;
        } catch (Refusal.InvalidFields e) {
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("id", id)
                    .addObject("revision", revision)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal.ClosedToChanges e) {
            return page(form, HttpStatus.CONFLICT)
                    .addObject("id", id)
                    .addObject("revision", revision)
                    .addObject("closed", reading.read(id).stage());
        } catch (Refusal.ArticleChangedMeanwhile e) {
            return pages.withTools(meanwhile.show(e.current(), form, seen, locale));
        }
    }

    private static String done(ArticleForm form, Article saved) {
        return form.isByHandIn(saved.draft()) ? "done.saved.by-hand" : "done.saved";
    }

    private ModelAndView page(ArticleForm form, HttpStatus status) {
        return pages.of(form, status);
    }
}
