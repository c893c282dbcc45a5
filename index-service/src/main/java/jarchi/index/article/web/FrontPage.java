package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The latest news. */
@Controller
class FrontPage {
    private static final int LATEST = 13;

    private final ArticleSearch articles;
    private final Spelling spelling;

    FrontPage(ArticleSearch articles, Spelling spelling) {
        this.articles = articles;
        this.spelling = spelling;
    }

    @GetMapping("/")
    String latest(Locale locale, Model model, HttpServletResponse response) {
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
}
