package jarchi.index.search.web;

import jarchi.events.Language;
import jarchi.index.search.ArticleSearch;
import jarchi.index.search.FoundArticle;
import jarchi.index.search.SearchResult;
import jarchi.index.site.NewsSite;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
    private final NewsSite site;

    SearchApi(ArticleSearch articles, NewsSite site) {
        this.articles = articles;
        this.site = site;
    }

    @GetMapping(path = "/api/search", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> search(@ModelAttribute SearchParameters parameters, Locale locale) {
        SearchResult result = articles.find(new SearchReading(parameters, site, locale).search());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.COOKIE)
                .body(answer(result));
    }

    private Answer answer(SearchResult result) {
        return new Answer(
                result.total(),
                result.page(),
                result.size(),
                result.took(),
                result.items().stream().map(this::item).toList());
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
                article.languages());
    }

    /** One page of what was found; {@code took} in milliseconds. */
    record Answer(long total, int page, int size, long took, List<Item> items) {}

    /** {@code titleHighlighted} and {@code snippet} are escaped HTML, found words within {@code <mark>}. */
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
            List<Language> languages) {}
}
