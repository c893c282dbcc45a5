package jarchi.index.article.web;

import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.index.document.ArticlesByMonth;
import jarchi.index.document.ArticlesByMonth.Month;
import jarchi.index.document.IndexAway;
import jarchi.index.document.PublicArticle;
import jarchi.index.feed.XmlDocument;
import jarchi.index.site.UnknownPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists every address for search engines, by sitemaps.org: an index, and behind it a list for each month, in parts where a
 * month has very many. They go out while they are read, so that none is ever held whole.
 */
@RestController
class Sitemaps {
    /** Each in up to four languages, a kilobyte for each: far from the 50,000 addresses and 50 MB that a list may have. */
    static final int ARTICLES_IN_A_PART = 5_000;

    /** Google reads no more in a list of news, and none that is older than two days. */
    private static final int MOST_NEWS = 250;

    private static final Duration NEWS = Duration.ofDays(2);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final Duration NEWS_KEPT = Duration.ofMinutes(1);

    private final ArticlesByMonth articles;
    private final SpelledArticles spelled;
    private final SitemapEntries entries;
    private final ListedPages pages;
    private final Clock clock;

    Sitemaps(
            ArticlesByMonth articles, SpelledArticles spelled, SitemapEntries entries, ListedPages pages, Clock clock) {
        this.articles = articles;
        this.spelled = spelled;
        this.entries = entries;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException {
        List<Month> months = articles.months();
        try (var xml = begun(response, KEPT)) {
            xml.open("sitemapindex", "xmlns", SitemapEntries.SITEMAP);
            entries.sitemap(xml, "/sitemaps/pages.xml", null);
            for (Month month : months) {
                long parts = (month.articles() + ARTICLES_IN_A_PART - 1) / ARTICLES_IN_A_PART;
                for (long part = 1; part <= parts; part++) {
                    entries.sitemap(xml, "/sitemaps/" + month.month() + "-" + part + ".xml", month.changed());
                }
            }
            xml.close("sitemapindex");
        }
    }

    @GetMapping("/sitemaps/pages.xml")
    void pages(HttpServletResponse response) throws IOException {
        List<String> paths = pages.all();
        try (var xml = begun(response, KEPT)) {
            entries.open(xml);
            for (Language language : Language.values()) {
                entries.page(xml, language, "/?lang=%s", "/");
                for (String path : paths) {
                    entries.page(xml, language, path, path.formatted(Language.UZ_LATN.tag()));
                }
            }
            xml.close("urlset");
        }
    }

    @GetMapping("/sitemaps/news.xml")
    void news(HttpServletResponse response) throws IOException {
        List<PublicArticle> newest = articles.since(clock.instant().minus(NEWS), MOST_NEWS);
        try (var xml = begun(response, NEWS_KEPT)) {
            entries.openNews(xml);
            newest.forEach(article -> article.languages()
                    .forEach(language -> entries.news(xml, spelled.of(article, language), language)));
            xml.close("urlset");
        }
    }

    @GetMapping("/sitemaps/{month:\\d{4}-\\d{2}}-{part:[1-9]\\d{0,3}}.xml")
    void month(@PathVariable String month, @PathVariable int part, HttpServletResponse response) throws IOException {
        var all = articles.in(parsed(month), (part - 1) * ARTICLES_IN_A_PART, ARTICLES_IN_A_PART);
        List<PublicArticle> some = all.next(); // before anything is written: the index may be away
        if (some.isEmpty()) {
            throw new UnknownPage();
        }
        try (var xml = begun(response, KEPT)) {
            entries.open(xml);
            while (!some.isEmpty()) {
                some.forEach(article -> entries.article(xml, article));
                some = all.next();
            }
            xml.close("urlset");
        } catch (IndexAway e) {
            // A part of it is out already. Nobody's to answer in words, so that the connection breaks
            throw new UncheckedIOException(new IOException(e.getMessage()));
        }
    }

    private static YearMonth parsed(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new UnknownPage();
        }
    }

    private static XmlDocument begun(HttpServletResponse response, Duration kept) throws IOException {
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(kept).cachePublic().getHeaderValue());
        return new XmlDocument(response.getOutputStream());
    }
}
