package jarchi.index.search.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.document.PublicArticle;
import jarchi.index.feed.Feed;
import jarchi.index.feed.FeedFormat;
import jarchi.index.search.ChangedArticles;
import jarchi.index.search.NewsSearch;
import jarchi.index.site.NewsSite;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Everything in one language, and every search, to be followed by programs: what changed last comes first. */
@RestController
class SearchFeeds {
    private final ChangedArticles articles;
    private final FeedWords words;
    private final NewsSite site;

    SearchFeeds(ChangedArticles articles, FeedWords words, NewsSite site) {
        this.articles = articles;
        this.words = words;
        this.site = site;
    }

    @GetMapping("/{language}/feed.{format:atom|rss|json}")
    void ofLanguage(
            @PathVariable String language,
            @PathVariable String format,
            @ModelAttribute SearchParameters parameters,
            HttpServletResponse response)
            throws IOException {
        Language reader = Language.find(language).orElseThrow(SearchFeeds::unknown);
        var form = parameters.byDate().in(reader);
        var page = new SearchAddress("/search", form, language);
        var feed = new SearchAddress("/" + language + "/feed." + format, form.in(null), null);
        answer(form, reader, page, feed, format, response);
    }

    /** In the language that the address names, never in one that the browser would like: all who follow it get the same. */
    @GetMapping("/search.{format:atom|rss|json}")
    void ofSearch(
            @PathVariable String format,
            @ModelAttribute SearchParameters parameters,
            @RequestParam Optional<String> ui,
            HttpServletResponse response)
            throws IOException {
        var form = parameters.byDate();
        Language reader = Stream.of(ui, Optional.ofNullable(form.lang()))
                .flatMap(Optional::stream)
                .flatMap(tag -> Language.find(tag).stream())
                .findFirst()
                .orElse(Language.UZ_LATN);
        var page = new SearchAddress("/search", form, reader.tag());
        answer(form, reader, page, new SearchAddress("/search." + format, form, reader.tag()), format, response);
    }

    private void answer(
            SearchParameters form,
            Language reader,
            SearchAddress page,
            SearchAddress feed,
            String ending,
            HttpServletResponse response)
            throws IOException {
        NewsSearch search = new SearchReading(form, site, reader).search().newestChangesFirst();
        ChangedArticles.Found found = articles.find(search);
        var addresses = addresses(feed, search.page(), found.pages());
        Feed whole = words.feed(
                search, form.words(), found.articles(), gone(search, found), site.urlOf(page.first()), addresses);
        FeedFormat format = FeedFormat.find(ending).orElseThrow(SearchFeeds::unknown);
        if (whole.hub() != null) {
            response.addHeader(HttpHeaders.LINK, "<" + whole.hub() + ">; rel=\"hub\"");
        }
        response.addHeader(HttpHeaders.LINK, "<" + addresses.self() + ">; rel=\"self\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        if (whole.updated().isAfter(Instant.EPOCH)) {
            response.setDateHeader(HttpHeaders.LAST_MODIFIED, whole.updated().toEpochMilli());
        }
        response.setContentType(format.mediaType() + ";charset=UTF-8");
        response.getOutputStream().write(format.write(whole));
    }

    /** What left since the oldest article of this page changed; the pages before it tell of what left later. */
    private List<PublicArticle> gone(NewsSearch search, ChangedArticles.Found found) {
        var shown = found.articles();
        boolean last = search.page() >= found.pages() || shown.isEmpty();
        Instant from = last ? Instant.EPOCH : shown.getLast().changedAt();
        return articles.withdrawn(search, from, found.before());
    }

    private Feed.Addresses addresses(SearchAddress feed, int page, int pages) {
        return new Feed.Addresses(
                at(feed, page),
                at(feed, 1),
                page > 1 ? at(feed, Math.min(page - 1, pages)) : null,
                page < pages ? at(feed, page + 1) : null,
                at(feed, pages));
    }

    private String at(SearchAddress feed, int page) {
        return site.urlOf(page == 1 ? feed.first() : feed.of(page));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
