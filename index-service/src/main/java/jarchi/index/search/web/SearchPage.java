package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.site.Named;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.Facet;
import jarchi.index.search.MeantSearches;
import jarchi.index.search.SearchResult;
import jarchi.index.site.NewsSite;
import jarchi.index.site.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final MeantSearches meant;
    private final NewsSite site;
    private final Spelling spelling;

    SearchPage(ArticleSearch articles, MeantSearches meant, NewsSite site, Spelling spelling) {
        this.articles = articles;
        this.meant = meant;
        this.site = site;
        this.spelling = spelling;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchParameters form, Locale locale, Model model, HttpServletResponse response) {
        var reading = new SearchReading(form.paged(), site, locale);
        model.addAttribute("here", "search");
        model.addAttribute("mistakes", reading.mistakes());
        if (reading.mistakes().isEmpty()) {
            String category = reading.search().category();
            model.addAttribute("unlisted", isShown(category) ? null : category);
            SearchResult result = articles.findWithFacets(reading.search()).spelled(spelling);
            model.addAttribute("result", result);
            var links = new SearchLinks(form, locale.toLanguageTag(), result);
            model.addAttribute("links", links);
            if (!result.isWhole()) {
                meant.insteadOf(form.words(), reading.search())
                        .ifPresent(words -> model.addAttribute("meant", new Meant(words, links.forWords(words))));
            }
            model.addAttribute("narrowing", new Narrowing(reading.search(), links, shown()));
        } else {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return "search";
    }

    /** What may have been meant, with the search for it. */
    record Meant(String words, String link) {}

    private Map<Facet, Set<String>> shown() {
        return Map.of(
                Facet.CATEGORY, keys(site.categories().shown()),
                Facet.TOPIC, keys(site.topics().shown()));
    }

    /** One that is hidden is offered no more, but a link may still ask for it. */
    private boolean isShown(@Nullable String category) {
        return category == null || keys(site.categories().shown()).contains(category);
    }

    private static Set<String> keys(List<Named> named) {
        return named.stream().map(Named::key).collect(Collectors.toSet());
    }
}
