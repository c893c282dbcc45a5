package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.ingest.article.MakingScript;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import jarchi.ingest.editor.ContentSecurity;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.script.OtherScript;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes an Uzbek text from the other script: in the form that somebody is filling in, or in the article itself. */
@Controller
class OtherScriptPages {
    private static final List<String> PARTS = List.of("title", "summary", "body");

    private final ReadingArticle reading;
    private final MakingScript making;
    private final ScriptNotes scripts;
    private final WritingPage pages;

    OtherScriptPages(ReadingArticle reading, MakingScript making, ScriptNotes scripts, WritingPage pages) {
        this.reading = reading;
        this.making = making;
        this.scripts = scripts;
        this.pages = pages;
    }

    /** In the form: nothing is saved, and what was there before can be put back. */
    @PostMapping({"/desk/articles/new/script", "/desk/articles/{id}/edit/script"})
    ModelAndView fill(
            @PathVariable(required = false) @Nullable String id,
            @RequestParam(defaultValue = "") String make,
            @RequestParam(defaultValue = "") String putBack,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletResponse response) {
        var form = new ArticleForm(fields);
        response.setHeader(ContentSecurity.HEADER, pages.policy());
        ModelAndView page = make.isEmpty() ? putBack(form, language(putBack)) : make(form, language(make));
        if (id != null) {
            var article = reading.read(id);
            page.addObject("id", id)
                    .addObject("revision", fields.get("revision"))
                    .addObject("closed", article.work().isOpenTo(signedIn.person()) ? null : article.stage());
        }
        return page;
    }

    private ModelAndView make(ArticleForm form, Language to) {
        var source = OtherScript.of(to).orElseThrow(OtherScriptPages::notUzbek);
        if (!form.speaks(source.tag())) {
            return pages.of(form, HttpStatus.UNPROCESSABLE_CONTENT).addObject("nothingToMake", to.tag());
        }
        var before = scripts.wording(form, to);
        var made = scripts.make(form, source, to);
        var filled = new HashMap<>(form.fields());
        PARTS.forEach(part -> filled.put("before." + part, form.value(ArticleForm.name(to, part))));
        filled.put("before.machineMade", form.value(ArticleForm.name(to, "machineMade")));
        filled.put(ArticleForm.name(to, "title"), made.wording().title());
        filled.put(ArticleForm.name(to, "summary"), made.wording().summary());
        filled.put(ArticleForm.name(to, "body"), made.wording().body());
        filled.put(ArticleForm.name(to, "machineMade"), "true");
        // The source cannot have come from what is made from it
        filled.remove(ArticleForm.name(source, "machineMade"));
        filled.put(ArticleForm.name(to, "made"), new ArticleForm(filled).seal(to));
        var page = pages.of(new ArticleForm(filled), HttpStatus.OK).addObject("made", to.tag());
        return before.isEmpty() || before.equals(made.wording())
                ? page
                : page.addObject("replaced", ScriptNotes.differences(before, made.wording()));
    }

    private ModelAndView putBack(ArticleForm form, Language language) {
        var filled = new HashMap<>(form.fields());
        PARTS.forEach(part -> filled.put(ArticleForm.name(language, part), form.value("before." + part)));
        filled.put(ArticleForm.name(language, "machineMade"), form.value("before.machineMade"));
        filled.remove(ArticleForm.name(language, "made"));
        return pages.of(new ArticleForm(filled), HttpStatus.OK);
    }

    /** In the article: what was there before is in the revision before. */
    @PostMapping("/desk/articles/{id}/script")
    String save(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam String language,
            @AuthenticationPrincipal SignedIn signedIn,
            RedirectAttributes flash) {
        try {
            making.make(ReadingArticle.id(id), new Revision(revision), language(language), signedIn.person());
            flash.addFlashAttribute("done", "done.made");
        } catch (Refusal.NoSuchArticle e) {
            throw e;
        } catch (Refusal e) {
            flash.addFlashAttribute("refused", "refusal." + e.getClass().getSimpleName());
        }
        return "redirect:/desk/articles/" + id + "?in=" + language;
    }

    private static Language language(String tag) {
        return Language.find(tag)
                .filter(language -> OtherScript.of(language).isPresent())
                .orElseThrow(OtherScriptPages::notUzbek);
    }

    private static ResponseStatusException notUzbek() {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, "language");
    }
}
