package jarchi.ingest.desk;

import jarchi.events.site.Promotion;
import jarchi.events.site.Promotions;
import jarchi.ingest.article.PublicArticles;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.desk.FormErrors.FormError;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.ChangingSetting;
import jarchi.ingest.site.SettingChangedMeanwhile;
import jarchi.ingest.site.SiteSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where editors say which articles stand first in searches. */
@Controller
class PromotionPages {
    private static final int LAST_CHANGES = 5;

    private final SiteSettings settings;
    private final PublicArticles articles;
    private final ChangingSetting changing;
    private final MessageSource messages;

    PromotionPages(SiteSettings settings, PublicArticles articles, ChangingSetting changing, MessageSource messages) {
        this.settings = settings;
        this.articles = articles;
        this.changing = changing;
        this.messages = messages;
    }

    /**
     * @param article to be promoted: its number stands in a row of its own already
     * @param words for which something is to be promoted: likewise
     */
    @GetMapping("/desk/promotions")
    ModelAndView show(@RequestParam(defaultValue = "") String article, @RequestParam(defaultValue = "") String words) {
        if (article.isEmpty() && words.isEmpty()) {
            return page(null, HttpStatus.OK);
        }
        var fields = new HashMap<>(SiteForm.of(now()).fields());
        String row = "promotions[" + now().promotions().size() + "]";
        fields.put(row + ".article", article);
        fields.put(row + ".words", words);
        return page(new SiteForm(Promotions.KEY, fields), HttpStatus.OK);
    }

    /** What was typed is never lost: neither to a mistake nor to a colleague who saved before. */
    @PostMapping("/desk/promotions")
    Object change(
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var form = new SiteForm(Promotions.KEY, fields).tidy();
        try {
            changing.change(Objects.requireNonNull(form.written()), version, signedIn.person());
            flash.addFlashAttribute("done", "done.site");
            return "redirect:/desk/promotions";
        } catch (Refusal.InvalidFields e) {
            var faults = new SettingFaults(messages, locale);
            var errors = e.problems().stream()
                    .map(problem -> faults.told(problem, Promotions.KEY))
                    .toList();
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", errors)
                    .addObject("wrong", errors.stream().map(FormError::field).toList());
        } catch (SettingChangedMeanwhile e) {
            return page(form, HttpStatus.CONFLICT).addObject("refused", "site.meanwhile");
        }
    }

    private Promotions now() {
        return (Promotions) settings.find(Promotions.KEY).orElseThrow().setting();
    }

    private ModelAndView page(@Nullable SiteForm typed, HttpStatus status) {
        var current = settings.find(Promotions.KEY).orElseThrow();
        var ids = ((Promotions) current.setting())
                .promotions().stream()
                        .map(Promotion::article)
                        .map(Object::toString)
                        .toList();
        return new ModelAndView("promotions", status)
                .addObject("current", current)
                .addObject("form", typed == null ? SiteForm.of(current.setting()) : typed)
                .addObject("titles", articles.among(ids))
                .addObject("history", settings.history(Promotions.KEY, LAST_CHANGES))
                .addObject("wrong", List.of());
    }
}
