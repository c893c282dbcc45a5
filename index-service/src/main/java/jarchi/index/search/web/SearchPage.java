package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.SearchResult;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Search for readers: a form, what was found, and a way to be told of more. */
@Controller
class SearchPage {
    private final ArticleSearch articles;
    private final NewsSite site;
    private final Spelling spelling;

    SearchPage(ArticleSearch articles, NewsSite site, Spelling spelling) {
        this.articles = articles;
        this.site = site;
        this.spelling = spelling;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchParameters form, Locale locale, Model model, HttpServletResponse response) {
        var reading = new SearchReading(form, site, locale);
        model.addAttribute("here", "search");
        model.addAttribute("mistakes", reading.mistakes());
        if (reading.mistakes().isEmpty()) {
            SearchResult result = articles.find(reading.search()).spelled(spelling);
            model.addAttribute("result", result);
            model.addAttribute("links", new SearchLinks(form, locale.toLanguageTag(), result));
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return "search";
    }
}
