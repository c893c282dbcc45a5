package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.article.web.OldPages.Found;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The latest news, and what is new in each category. */
@Controller
class FrontPage {
    private static final int LATEST = 7;
    private static final Set<String> OURS = Set.of("ui", "lang");

    private final ArticleSearch articles;
    private final OldPages oldPages;
    private final Spelling spelling;
    private final NewsSite site;
    private final FrontSections sections;

    FrontPage(ArticleSearch articles, FrontSections sections, OldPages oldPages, Spelling spelling, NewsSite site) {
        this.articles = articles;
        this.sections = sections;
        this.oldPages = oldPages;
        this.spelling = spelling;
        this.site = site;
    }

    @GetMapping("/")
    @Nullable
    String latest(Locale locale, Model model, HttpServletRequest request, HttpServletResponse response) {
        Optional<Found> old = namesSomethingElse(request) ? oldPages.find(request) : Optional.empty();
        if (old.isPresent()) {
            return oldPages.lead(old.get(), response);
        }
        Language reader = Language.ofTag(locale.toLanguageTag());
        List<FoundArticle> latest = articles.find(NewsSearch.latest(LATEST, reader))
                .spelled(spelling)
                .items();
        model.addAttribute("here", "front");
        response.addHeader(HttpHeaders.LINK, languages());
        model.addAttribute("lead", latest.isEmpty() ? null : latest.getFirst());
        model.addAttribute("latest", latest.stream().skip(1).toList());
        model.addAttribute("sections", sections.besides(latest, reader));
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return "front";
    }

    /** What the head of the page says of its languages, for what reads no heads. */
    private String languages() {
        return Stream.concat(
                        Stream.of(Language.values()).map(one -> link("/?lang=" + one.tag(), one.tag())),
                        Stream.of(link("/", "x-default")))
                .collect(Collectors.joining(", "));
    }

    private String link(String path, String language) {
        return "<" + site.urlOf(path) + ">; rel=\"alternate\"; hreflang=\"" + language + "\"";
    }

    /** Some sites have all their articles at the front page, and name one in the query. */
    private static boolean namesSomethingElse(HttpServletRequest request) {
        return !OURS.containsAll(request.getParameterMap().keySet());
    }
}
