package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.Latin;
import jarchi.events.site.Numbers;
import jarchi.events.site.TestMode;
import jarchi.events.site.ThesaurusLines;
import jarchi.events.site.Topics;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.desk.FormErrors.FormError;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.ChangingSetting;
import jarchi.ingest.site.CurrentSetting;
import jarchi.ingest.site.SettingChangedMeanwhile;
import jarchi.ingest.site.SiteSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where an admin sets the site: one form for each setting, all on one page. */
@Controller
class SitePages {
    private static final List<String> KEYS =
            List.of(TestMode.KEY, Numbers.KEY, Categories.KEY, Topics.KEY, Latin.KEY, ThesaurusLines.KEY);
    private static final int LAST_CHANGES = 5;
    private static final Pattern THESAURUS_SIGNS = Pattern.compile("[\\p{C},#=>:\\s]+");

    private final SiteSettings settings;
    private final ChangingSetting changing;
    private final MessageSource messages;

    SitePages(SiteSettings settings, ChangingSetting changing, MessageSource messages) {
        this.settings = settings;
        this.changing = changing;
        this.messages = messages;
    }

    /** One setting as the page shows it. */
    record Shown(CurrentSetting current, SiteForm form, List<CurrentSetting> history) {}

    /** @param words for the thesaurus: they begin a line of their own already */
    @GetMapping("/desk/site")
    ModelAndView show(@RequestParam(defaultValue = "") String words) {
        String line = THESAURUS_SIGNS.matcher(words).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return page(null, HttpStatus.OK);
        }
        String lines = SiteForm.of(
                        settings.find(ThesaurusLines.KEY).orElseThrow().setting())
                .value("lines");
        return page(new SiteForm(ThesaurusLines.KEY, Map.of("lines", lines + "\n" + line + ", ")), HttpStatus.OK);
    }

    /** What was typed is never lost: neither to a mistake nor to a colleague who saved before. */
    @PostMapping("/desk/site/{key}")
    Object change(
            @PathVariable String key,
            @RequestParam long version,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var form = new SiteForm(key, fields).tidy();
        var written = form.written();
        if (written == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            changing.change(written, version, signedIn.person());
            flash.addFlashAttribute("done", "done.site");
            return "redirect:/desk/site#" + key;
        } catch (Refusal.InvalidFields e) {
            var errors = e.problems().stream()
                    .map(problem -> new SettingFaults(messages, locale).told(problem, key))
                    .toList();
            return page(form, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", errors)
                    .addObject("wrong", errors.stream().map(FormError::field).toList());
        } catch (SettingChangedMeanwhile e) {
            return page(form, HttpStatus.CONFLICT).addObject("refused", "site.meanwhile");
        }
    }

    /** @param typed what one of the forms holds instead of what is set */
    private ModelAndView page(@Nullable SiteForm typed, HttpStatus status) {
        var shown = new LinkedHashMap<String, Shown>();
        for (String key : KEYS) {
            var current = settings.find(key).orElseThrow();
            var form = typed != null && typed.key().equals(key) ? typed : SiteForm.of(current.setting());
            shown.put(key, new Shown(current, form, settings.history(key, LAST_CHANGES)));
        }
        return new ModelAndView("site", status)
                .addObject("settings", shown)
                .addObject(
                        "tags",
                        List.of(Language.values()).stream().map(Language::tag).toList())
                .addObject("wrong", List.of());
    }
}
