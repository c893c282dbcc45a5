package jarchi.index.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.Language;
import jarchi.index.site.CategoryNames;
import jarchi.index.site.LanguageSwitch;
import jarchi.index.site.NewsDates;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.Arrays;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** Gives every page its header, its languages and its dates. */
@ControllerAdvice
class AroundEveryPage {
    private final NewsSite news;
    private final Spelling spelling;
    private final CategoryNames categories;
    private final NewsDates dates;

    AroundEveryPage(NewsSite news, Spelling spelling, CategoryNames categories, NewsDates dates) {
        this.news = news;
        this.spelling = spelling;
        this.categories = categories;
        this.dates = dates;
    }

    @ModelAttribute
    void add(HttpServletRequest request, Model model) {
        Language language = PageLanguage.of(request);
        model.addAttribute("site", new Site(language, news, spelling, categories));
        model.addAttribute("dates", dates);
        model.addAttribute("switches", switches(language, request));
    }

    private static List<LanguageSwitch> switches(Language language, HttpServletRequest request) {
        return Arrays.stream(Language.values())
                .map(other -> new LanguageSwitch(other, samePageIn(other, request), other == language))
                .toList();
    }

    private static String samePageIn(Language language, HttpServletRequest request) {
        if (!request.getRequestURI().equals("/search")) {
            return "/?lang=" + language.tag();
        }
        return UriComponentsBuilder.fromPath("/search")
                .query(request.getQueryString())
                .replaceQueryParam("ui", language.tag())
                .build()
                .toUriString();
    }
}
