package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.article.Article;
import jarchi.ingest.article.EmbargoingArticle;
import jarchi.ingest.article.PreviewLinks;
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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Until when nobody of the public sees an article, and who does all the same. */
@Controller
class EmbargoPages {
    private final ReadingArticle reading;
    private final EmbargoingArticle embargoing;
    private final PreviewLinks links;
    private final WallClock wall;
    private final FormErrors errors;

    EmbargoPages(
            ReadingArticle reading,
            EmbargoingArticle embargoing,
            PreviewLinks links,
            WallClock wall,
            FormErrors errors) {
        this.reading = reading;
        this.embargoing = embargoing;
        this.links = links;
        this.wall = wall;
        this.errors = errors;
    }

    @GetMapping("/desk/articles/{id}/embargo")
    ModelAndView show(@PathVariable String id) {
        var article = reading.read(id);
        var until = article.embargoUntil();
        return page(article, until == null ? Map.of() : Map.of("until", wall.shown(until)), HttpStatus.OK);
    }

    @PostMapping("/desk/articles/{id}/embargo")
    Object embargo(
            @PathVariable String id,
            @RequestParam long revision,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        return done(
                id,
                fields,
                locale,
                flash,
                "done.embargo",
                () -> embargoing.embargo(
                        ReadingArticle.id(id),
                        new Revision(revision),
                        wall.instant(fields.getOrDefault("until", "")),
                        signedIn.person()));
    }

    /** The answer itself shows the link, once: on its way through a session it would lie in a table. */
    @PostMapping("/desk/articles/{id}/embargo/links")
    ModelAndView share(
            @PathVariable String id,
            @RequestParam Map<String, String> fields,
            @AuthenticationPrincipal SignedIn signedIn,
            HttpServletRequest request,
            Locale locale) {
        try {
            var link = embargoing.share(ReadingArticle.id(id), fields.get("reader"), signedIn.person());
            return show(id).addObject("done", "done.shared")
                    .addObject(
                            "link",
                            ServletUriComponentsBuilder.fromRequestUri(request)
                                    .replacePath("/desk/preview/" + link.token())
                                    .toUriString());
        } catch (Refusal e) {
            return refused(id, fields, locale, e);
        }
    }

    @PostMapping("/desk/articles/{id}/embargo/links/{link}/revoke")
    Object revoke(
            @PathVariable String id,
            @PathVariable long link,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale,
            RedirectAttributes flash) {
        return done(
                id,
                Map.of(),
                locale,
                flash,
                "done.revoked",
                () -> embargoing.revoke(ReadingArticle.id(id), link, signedIn.person()));
    }

    private Object done(
            String id, Map<String, String> fields, Locale locale, RedirectAttributes flash, String said, Runnable act) {
        try {
            act.run();
        } catch (Refusal e) {
            return refused(id, fields, locale, e);
        }
        flash.addFlashAttribute("done", said);
        return "redirect:/desk/articles/" + id + "/embargo";
    }

    private ModelAndView refused(String id, Map<String, String> fields, Locale locale, Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchArticle none -> throw none;
            case Refusal.InvalidFields invalid ->
                page(reading.read(id), fields, HttpStatus.UNPROCESSABLE_CONTENT)
                        .addAllObjects(errors.of(invalid, locale));
            default ->
                page(reading.read(id), fields, HttpStatus.CONFLICT)
                        .addObject("refused", "refusal." + refusal.getClass().getSimpleName());
        };
    }

    private ModelAndView page(Article article, Map<String, String> fields, HttpStatus status) {
        return new ModelAndView("embargo", status)
                .addObject("article", article)
                .addObject("form", new ArticleForm(fields))
                .addObject("zone", wall.zone())
                .addObject("links", links.of(article.id()));
    }
}
