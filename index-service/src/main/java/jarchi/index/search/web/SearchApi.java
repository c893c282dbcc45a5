package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.Language;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.FacetValue;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.MeantSearches;
import jarchi.index.search.NewsSearch;
import jarchi.index.search.SearchResult;
import jarchi.index.site.NewsSite;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Search for programs. */
@RestController
class SearchApi {
    private final ArticleSearch articles;
    private final MeantSearches meant;
    private final CountingSearches counting;
    private final NewsSite site;

    SearchApi(ArticleSearch articles, MeantSearches meant, CountingSearches counting, NewsSite site) {
        this.articles = articles;
        this.meant = meant;
        this.counting = counting;
        this.site = site;
    }

    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> search(
            @ModelAttribute SearchParameters parameters, Locale locale, HttpServletRequest request) {
        NewsSearch search = new SearchReading(parameters, site, locale).search();
        // Who goes on by a cursor has the counts already
        SearchResult result = search.after() == null ? articles.findWithFacets(search) : articles.find(search);
        counting.count(parameters.words(), search, result, request);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(answer(result, result.isWhole() ? null : meant(parameters, search)));
    }

    private @Nullable String meant(SearchParameters parameters, NewsSearch search) {
        return meant.insteadOf(parameters.words(), search).orElse(null);
    }

    private Answer answer(SearchResult result, @Nullable String didYouMean) {
        return new Answer(
                result.isPartial() ? "some" : "all",
                didYouMean,
                result.total(),
                result.page(),
                result.size(),
                result.took(),
                result.items().stream().map(this::item).toList(),
                result.next() == null ? null : result.next().text(),
                facets(result));
    }

    private static Map<String, List<FacetValue>> facets(SearchResult result) {
        Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
        result.facets().forEach((facet, values) -> facets.put(facet.key(), values));
        return facets;
    }

    private Item item(FoundArticle article) {
        return new Item(
                article.id(),
                article.version(),
                article.language(),
                article.title(),
                article.titleHighlighted(),
                article.summary(),
                article.snippet(),
                site.urlOf(article.path()),
                article.category(),
                article.publishedAt(),
                article.languages(),
                article.promoted());
    }

    /**
     * One page of what was found; {@code matched} {@code some} where no article has all the words and these, the best
     * first, have some of them; {@code didYouMean} other words that find something where these do not; {@code took} in milliseconds; {@code next} is the cursor of the
     * page behind it, if there may be more; {@code facets} with counts that each leave out their own
     * limit.
     */
    record Answer(
            String matched,
            @Nullable String didYouMean,
            long total,
            int page,
            int size,
            long took,
            List<Item> items,
            @Nullable String next,
            Map<String, List<FacetValue>> facets) {}

    /** {@code titleHighlighted} and {@code snippet} are escaped HTML, found words within {@code <mark>}; {@code promoted}: chosen by the editors. */
    record Item(
            String id,
            long version,
            Language language,
            String title,
            String titleHighlighted,
            String summary,
            String snippet,
            String url,
            String category,
            Instant publishedAt,
            List<Language> languages,
            boolean promoted) {}
}
