package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.article.web.OldPages.Found;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The latest news. */
@Controller
class FrontPage {
    private static final int LATEST = 13;
    private static final Set<String> OURS = Set.of("ui", "lang");

    private final ArticleSearch articles;
    private final OldPages oldPages;
    private final Spelling spelling;

    FrontPage(ArticleSearch articles, OldPages oldPages, Spelling spelling) {
        this.articles = articles;
        this.oldPages = oldPages;
        this.spelling = spelling;
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
        model.addAttribute("lead", latest.isEmpty() ? null : latest.getFirst());
        model.addAttribute("latest", latest.stream().skip(1).toList());
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return "front";
    }

    /** Some sites have all their articles at the front page, and name one in the query. */
    private static boolean namesSomethingElse(HttpServletRequest request) {
        return !OURS.containsAll(request.getParameterMap().keySet());
    }
}
