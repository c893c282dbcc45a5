package jarchi.ingest.desk;

import jarchi.events.Language;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.CorrectingArticle;
import jarchi.ingest.article.ReadingArticle;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.article.Revision;
import jarchi.ingest.article.Schedules;
import jarchi.ingest.article.SchedulingArticle;
import jarchi.ingest.article.SchedulingArticle.WrittenSchedule;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.reach.AskingReach;
import java.util.ArrayList;
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

/** When an article shall be published, as a time on the wall of the desk. */
@Controller
class SchedulePages {
    private final ReadingArticle reading;
    private final SchedulingArticle scheduling;
    private final Schedules schedules;
    private final ReleaseRules rules;
    private final ChecksPage checks;
    private final CorrectingArticle correcting;
    private final WallClock wall;
    private final AskingReach reach;
    private final FormErrors errors;

    SchedulePages(
            ReadingArticle reading,
            SchedulingArticle scheduling,
            Schedules schedules,
            ReleaseRules rules,
            ChecksPage checks,
            CorrectingArticle correcting,
            WallClock wall,
            AskingReach reach,
            FormErrors errors) {
        this.reading = reading;
        this.scheduling = scheduling;
        this.schedules = schedules;
        this.rules = rules;
        this.checks = checks;
        this.correcting = correcting;
        this.wall = wall;
        this.reach = reach;
        this.errors = errors;
    }

    @GetMapping("/desk/articles/{id}/schedule")
    ModelAndView ask(@PathVariable String id, @AuthenticationPrincipal SignedIn signedIn, Locale locale) {
        var article = reading.read(id);
        Map<String, String> fields = schedules
                .of(article.id())
                .map(schedule -> Map.of("at", wall.shown(schedule.at())))
                .orElse(Map.of());
        return page(article, "schedule", fields, HttpStatus.OK, signedIn)
                .addObject("reach", reach.ifPossible(article.id(), false))
                .addObject("checks", checks.told(article, locale));
    }

    @PostMapping("/desk/articles/{id}/schedule")
    Object schedule(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        var written = new WrittenSchedule(
                wall.instant(fields.getOrDefault("at", "")),
                fields.get("significance"),
                PublishingPages.byLanguage("note", fields),
                PublishingPages.force(fields));
        return done(
                id,
                "schedule",
                fields,
                signedIn,
                locale,
                flash,
                () -> scheduling.schedule(ReadingArticle.id(id), new Revision(revision), written, signedIn.person()));
    }

    @PostMapping("/desk/articles/{id}/unschedule")
    Object cancel(
            @PathVariable String id,
            @RequestParam long revision,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        return done(
                id,
                "unschedule",
                Map.of(),
                signedIn,
                locale,
                flash,
                () -> scheduling.cancel(ReadingArticle.id(id), new Revision(revision), signedIn.person()));
    }

    private Object done(
            String id,
            String deed,
            Map<String, String> fields,
            SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash,
            Runnable act) {
        try {
            act.run();
            flash.addFlashAttribute("done", "done." + deed);
            return "redirect:/desk/articles/" + id;
        } catch (Refusal.NoSuchArticle e) {
            throw e;
        } catch (Refusal.InvalidFields e) {
            return page(reading.read(id), deed, fields, HttpStatus.UNPROCESSABLE_CONTENT, signedIn)
                    .addAllObjects(errors.of(e, locale));
        } catch (Refusal e) {
            return page(reading.read(id), deed, fields, HttpStatus.CONFLICT, signedIn)
                    .addObject("refused", "refusal." + e.getClass().getSimpleName());
        }
    }

    private ModelAndView page(
            Article article, String deed, Map<String, String> fields, HttpStatus status, SignedIn signedIn) {
        List<Language> languages = new ArrayList<>(article.draft().languages().keySet());
        return rules.told(new ModelAndView("deed", status), article, signedIn.person(), deed)
                .addObject("article", article)
                .addObject("deed", deed)
                .addObject("form", new ArticleForm(fields))
                .addObject("zone", wall.zone())
                .addObject("languages", languages)
                .addObject("addsLanguages", correcting.onlyAddsLanguages(article));
    }
}
