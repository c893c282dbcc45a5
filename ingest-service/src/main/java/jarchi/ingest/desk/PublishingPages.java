package jarchi.ingest.desk;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.CorrectingArticle;
import jarchi.ingest.article.CorrectingArticle.WrittenCorrection;
import jarchi.ingest.article.PublishingArticle;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import jarchi.ingest.article.WithdrawingArticle;
import jarchi.ingest.article.WithdrawingArticle.WrittenWithdrawal;
import jarchi.ingest.article.WrittenForce;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.outbox.EventTooLarge;
import jarchi.ingest.reach.AskingReach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What only editors do: a page that asks once more, and the deed. */
@Controller
class PublishingPages {
    private final ReadingArticle reading;
    private final PublishingArticle publishing;
    private final CorrectingArticle correcting;
    private final WithdrawingArticle withdrawing;
    private final ReleaseRules rules;
    private final ChecksPage checks;
    private final AskingReach reach;
    private final FormErrors errors;

    PublishingPages(
            ReadingArticle reading,
            PublishingArticle publishing,
            CorrectingArticle correcting,
            WithdrawingArticle withdrawing,
            ReleaseRules rules,
            ChecksPage checks,
            AskingReach reach,
            FormErrors errors) {
        this.reading = reading;
        this.publishing = publishing;
        this.correcting = correcting;
        this.withdrawing = withdrawing;
        this.rules = rules;
        this.checks = checks;
        this.reach = reach;
        this.errors = errors;
    }

    @GetMapping("/desk/articles/{id}/{deed:publish|correct|withdraw}")
    ModelAndView ask(
            @PathVariable String id,
            @PathVariable String deed,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale) {
        var article = reading.read(id);
        return page(article, deed, Map.of(), HttpStatus.OK, signedIn)
                .addObject("checks", deed.equals("withdraw") ? null : checks.told(article, locale))
                .addObject("reach", reach.ifPossible(article.id(), deed.equals("withdraw")));
    }

    @PostMapping("/desk/articles/{id}/{deed:publish|correct|withdraw}")
    Object act(
            @PathVariable String id,
            @PathVariable String deed,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        try {
            act(ReadingArticle.id(id), deed, new Revision(revision), fields, signedIn.person());
            flash.addFlashAttribute("done", "done." + deed);
            return "redirect:/desk/articles/" + id;
        } catch (Refusal.NoSuchArticle e) {
            throw e;
        } catch (Refusal.InvalidFields e) {
            return page(reading.read(id), deed, fields, HttpStatus.UNPROCESSABLE_CONTENT, signedIn)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal | EventTooLarge e) {
            return page(reading.read(id), deed, fields, HttpStatus.CONFLICT, signedIn)
                    .addObject("refused", "refusal." + e.getClass().getSimpleName());
        }
    }

    private void act(ArticleId id, String deed, Revision seen, Map<String, String> fields, Person by) {
        switch (deed) {
            case "publish" -> publishing.publish(id, seen, force(fields), by);
            case "correct" ->
                correcting.correct(
                        id,
                        seen,
                        new WrittenCorrection(fields.get("significance"), byLanguage("note", fields), force(fields)),
                        by);
            default -> withdrawing.withdraw(id, seen, new WrittenWithdrawal(byLanguage("reason", fields)), by);
        }
    }

    /** Nobody forces by the way: it takes the sign and the reason. */
    static @Nullable WrittenForce force(Map<String, String> fields) {
        return fields.containsKey("force") ? new WrittenForce(fields.get("force.reason")) : null;
    }

    static Map<String, @Nullable String> byLanguage(String name, Map<String, String> fields) {
        var texts = new LinkedHashMap<String, @Nullable String>();
        for (var language : Language.values()) {
            texts.put(language.tag(), fields.get(name + "." + language.tag()));
        }
        return texts;
    }

    private ModelAndView page(
            Article article, String deed, Map<String, String> fields, HttpStatus status, SignedIn signedIn) {
        List<Language> languages = new ArrayList<>(article.draft().languages().keySet());
        return rules.told(new ModelAndView("deed", status), article, signedIn.person(), deed)
                .addObject("article", article)
                .addObject("deed", deed)
                .addObject("form", new ArticleForm(fields))
                .addObject("languages", languages)
                .addObject("addsLanguages", correcting.onlyAddsLanguages(article));
    }
}
