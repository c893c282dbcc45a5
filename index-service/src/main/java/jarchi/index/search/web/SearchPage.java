package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.site.Named;
import jarchi.index.document.QuestionTooWide;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.Facet;
import jarchi.index.search.MeantSearches;
import jarchi.index.search.NewsSearch;
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
    private final CountingSearches counting;
    private final NewsSite site;
    private final Spelling spelling;

    SearchPage(
            ArticleSearch articles, MeantSearches meant, CountingSearches counting, NewsSite site, Spelling spelling) {
        this.articles = articles;
        this.meant = meant;
        this.counting = counting;
        this.site = site;
        this.spelling = spelling;
    }

    @GetMapping("/search")
    String search(
            @ModelAttribute("form") SearchParameters form,
            Locale locale,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var reading = new SearchReading(form.paged(), site, locale);
        model.addAttribute("here", "search");
        List<Mistake> mistakes = reading.mistakes().isEmpty()
                ? answer(form, reading.search(), locale, model, request)
                : reading.mistakes();
        model.addAttribute("mistakes", mistakes);
        if (!mistakes.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        return "search";
    }

    /** @return what only the index could find wrong */
    private List<Mistake> answer(
            SearchParameters form, NewsSearch search, Locale locale, Model model, HttpServletRequest request) {
        SearchResult result;
        try {
            result = articles.findWithFacets(search).spelled(spelling);
        } catch (QuestionTooWide e) {
            return List.of(Mistake.TOO_WIDE);
        }
        counting.count(form.words(), search, result, request);
        var links = new SearchLinks(form, locale.toLanguageTag(), result);
        model.addAttribute("unlisted", isShown(search.category()) ? null : search.category());
        model.addAttribute("result", result);
        model.addAttribute("links", links);
        if (!result.isWhole()) {
            meant.insteadOf(form.words(), search)
                    .ifPresent(words -> model.addAttribute("meant", new Meant(words, links.forWords(words))));
        }
        model.addAttribute("narrowing", new Narrowing(search, links, shown()));
        return List.of();
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
