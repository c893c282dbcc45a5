package jarchi.notify.subscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.Language;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteWords;
import jarchi.notify.site.Spelling;
import jarchi.notify.subscription.Network;
import jarchi.notify.subscription.NetworkRequests;
import jarchi.notify.subscription.Subscribing;
import jarchi.notify.subscription.Wish;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which people ask to be told. */
@Controller
class AlertPages {
    private final Wishes wishes;
    private final Subscribing subscribing;
    private final NetworkRequests requests;
    private final NewsSite site;
    private final Spelling spelling;
    private final OwnForms ownForms;
    private final MessageSource words;

    AlertPages(
            Wishes wishes,
            Subscribing subscribing,
            NetworkRequests requests,
            NewsSite site,
            Spelling spelling,
            OwnForms ownForms,
            MessageSource words) {
        this.wishes = wishes;
        this.subscribing = subscribing;
        this.requests = requests;
        this.site = site;
        this.spelling = spelling;
        this.ownForms = ownForms;
        this.words = words;
    }

    @ModelAttribute
    void choices(Model model, Locale locale) {
        model.addAttribute("categories", categories(locale));
        model.addAttribute("languages", Language.values());
    }

    private Map<String, String> categories(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        site.categories()
                .shown()
                .forEach(one -> names.put(one.key(), SiteWords.category(one.key(), site, spelling, words, locale)));
        return names;
    }

    @GetMapping("/alerts")
    ModelAndView ask(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String category,
            Locale locale) {
        return page(new WishForm("", q, lang, category, locale.toLanguageTag()), List.of(), HttpStatus.OK);
    }

    @PostMapping("/alerts")
    ModelAndView subscribe(WishForm form, HttpServletRequest request, Locale locale) {
        if (!ownForms.isOwn(request)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "a form of another site");
        }
        Wishes.Checked checked = wishes.check(form, locale);
        Wish wish = checked.wish();
        if (wish == null) {
            return page(form, checked.problems(), HttpStatus.BAD_REQUEST);
        }
        if (!requests.admit(Network.of(request.getRemoteAddr()))) {
            var tooMany = new FieldProblem("email", words.getMessage("problem.tooMany", null, locale));
            return page(form, List.of(tooMany), HttpStatus.TOO_MANY_REQUESTS);
        }
        subscribing.subscribe(wish);
        return new ModelAndView("redirect:/alerts/sent");
    }

    @GetMapping("/alerts/sent")
    String sent() {
        return "alerts/sent";
    }

    private static ModelAndView page(WishForm form, List<FieldProblem> problems, HttpStatus status) {
        var page = new ModelAndView("alerts/subscribe", status);
        page.addObject("form", form);
        page.addObject("problems", problems);
        return page;
    }
}
