package jarchi.index.article.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvent;
import jarchi.events.Language;
import jarchi.index.document.ArticlesByMonth;
import jarchi.index.document.PublicArticle;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.xml.sax.SAXException;

/** What search engines are told of the site, against the schemas of sitemaps.org. */
@WithRealServers
class SitemapsIT {
    private static final String SITE = "https://news.example.uz";
    private static final int MANY = 701;

    @LocalServerPort
    int port;

    @Autowired
    ArticlesByMonth articles;

    @Test
    void everyAddressOfEveryMonthIsListed() throws IOException, SAXException {
        var article = AnArticle.in(Language.RU, "Старая новость")
                .and(Language.UZ_CYRL, "Эски янгилик", "", "<p>Матн</p>")
                .region("jizzakh")
                .firstPublishedAt("2003-05-31T18:59:59Z"); // a second before June in Tashkent
        var gone = AnArticle.in(Language.RU, "Ушедшая новость").firstPublishedAt("2003-05-02T10:00:00Z");
        var elsewhere = AnArticle.in(Language.RU, "Без области").region("nowhere");
        Newsroom.publish(
                elsewhere.published(),
                article.published(),
                gone.published(),
                gone.version(2).withdrawn(Map.of()));
        eventually(() -> reader().get("/sitemaps/2003-05-1.xml")
                        .body()
                        .contains(article.id().value())
                && reader().get(elsewhere.path(Language.RU)).statusCode() == 200
                && reader().get(gone.path(Language.RU)).statusCode() == 410);

        Document index = valid("/sitemap.xml", "siteindex.xsd");
        assertThat(index.select("loc").eachText())
                .contains(SITE + "/sitemaps/pages.xml", SITE + "/sitemaps/2003-05-1.xml")
                .doesNotContain(SITE + "/sitemaps/2003-06-1.xml", SITE + "/sitemaps/2003-05-2.xml");
        Document month = valid("/sitemaps/2003-05-1.xml", "sitemap.xsd");
        assertThat(month.select("loc").eachText())
                .containsExactly(SITE + article.path(Language.UZ_CYRL), SITE + article.path(Language.RU));
        assertThat(month.select("lastmod").eachText()).containsOnly("2003-05-31T18:59:59Z");
        assertThat(month.select("url").first().getElementsByTag("xhtml:link").eachAttr("hreflang"))
                .containsExactly("uz-Cyrl", "ru", "x-default");
        assertThat(valid("/sitemaps/pages.xml", "sitemap.xsd").select("loc").eachText())
                .contains(
                        SITE + "/?lang=ru",
                        SITE + "/uz-Cyrl/numbers",
                        SITE + "/ru/archive/2003-05",
                        SITE + "/en/regions/jizzakh")
                .doesNotContain(SITE + "/ru/archive/2003-06", SITE + "/en/regions/nowhere");
        for (String none : List.of("2003-05-2", "2003-06-1", "2003-13-1", "2003-05-0", "2003-05-99999", "x")) {
            assertThat(reader().get("/sitemaps/" + none + ".xml").statusCode())
                    .as(none)
                    .isEqualTo(404);
        }
    }

    @Test
    void aMonthWithManyGoesOutInParts() throws IOException, SAXException {
        Instant start = Instant.parse("2001-02-01T00:00:00Z");
        ArticleEvent[] many = IntStream.range(0, MANY)
                .mapToObj(number -> AnArticle.in(Language.EN, "Old number " + number)
                        .firstPublishedAt(start.plus(Duration.ofMinutes(number)).toString())
                        .published())
                .toArray(ArticleEvent[]::new);
        Newsroom.publish(many);
        eventually(() -> articles.months().stream()
                .anyMatch(month -> month.month().equals(YearMonth.of(2001, 2)) && month.articles() == MANY));

        List<String> all =
                valid("/sitemaps/2001-02-1.xml", "sitemap.xsd").select("loc").eachText();
        assertThat(all).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(all.getFirst()).contains("/old-number-0-");
        assertThat(all.getLast()).contains("/old-number-" + (MANY - 1) + "-");
        assertThat(part(600, 50)).hasSize(50).startsWith("Old number 600").endsWith("Old number 649");
        assertThat(part(MANY - 1, 50)).containsExactly("Old number " + (MANY - 1));
        assertThat(part(MANY, 50)).isEmpty();
        assertThat(part(0, MANY)).hasSize(MANY);
    }

    private List<String> part(int from, int most) {
        List<String> titles = new ArrayList<>();
        var part = articles.in(YearMonth.of(2001, 2), from, most);
        for (List<PublicArticle> some = part.next(); !some.isEmpty(); some = part.next()) {
            some.forEach(
                    article -> titles.add(article.in(Language.EN).orElseThrow().title()));
        }
        return titles;
    }

    @Test
    void newsOfTheLastTwoDaysHaveAListOfTheirOwn() throws IOException, SAXException {
        Instant now = Clock.systemUTC().instant();
        var fresh = AnArticle.in(Language.UZ_CYRL, "Янги <хабар> & 🚀")
                .firstPublishedAt(now.minus(Duration.ofHours(47)).toString());
        var old = AnArticle.in(Language.EN, "No news any more")
                .firstPublishedAt(now.minus(Duration.ofHours(49)).toString());
        Newsroom.publish(fresh.published(), old.published());
        eventually(() -> reader().get(old.path(Language.EN)).statusCode() == 200
                && reader().get("/sitemaps/news.xml").body().contains(fresh.id().value()));

        Document news = valid("/sitemaps/news.xml", "sitemap.xsd");
        var entry = news.select("url").stream()
                .filter(url -> url.select("loc").text().equals(SITE + fresh.path(Language.UZ_CYRL)))
                .findFirst()
                .orElseThrow();
        assertThat(entry.getElementsByTag("news:title").text()).isEqualTo("Янги <хабар> & 🚀");
        assertThat(entry.getElementsByTag("news:language").text()).isEqualTo("uz");
        assertThat(entry.getElementsByTag("news:name").text()).isEqualTo("Жарчи");
        assertThat(news.select("loc").eachText()).doesNotContain(SITE + old.path(Language.EN));
    }

    @Test
    void inTestModeSearchEnginesAreSentAway() {
        HttpResponse<String> robots = reader().get("/robots.txt");

        assertThat(robots.body()).isEqualTo("User-agent: *\nDisallow: /\n");
        for (String path : List.of("/robots.txt", "/sitemap.xml", "/", "/ru/opensearch.xml", "/nowhere")) {
            assertThat(reader().get(path).headers().firstValue("X-Robots-Tag"))
                    .as(path)
                    .hasValue("noindex, nofollow");
        }
    }

    @Test
    void listsAreKeptForAWhileAndPacked() {
        var packed = reader().bytes("/sitemaps/pages.xml", "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Cache-Control")).hasValue("max-age=600, public");
        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.headers().firstValue("Content-Type")).hasValue("application/xml;charset=UTF-8");
    }

    @Test
    void browsersLearnHowToSearchHere() {
        Document description = xml("/ru/opensearch.xml");

        assertThat(description.select("ShortName").text().length()).isBetween(1, 16);
        assertThat(description.select("Url[type=text/html]").attr("template"))
                .isEqualTo(SITE + "/search?q={searchTerms}&page={startPage?}&ui=ru");
        assertThat(description.select("Url[type=application/atom+xml]").attr("template"))
                .isEqualTo(SITE + "/search.atom?q={searchTerms}&page={startPage?}&ui=ru");
        assertThat(reader().get("/search?q=a&page=&ui=ru").statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(reader().get("/?lang=ru").body())
                        .select("link[rel=search]")
                        .attr("href"))
                .isEqualTo("/ru/opensearch.xml");
        assertThat(reader().get("/de/opensearch.xml").statusCode()).isEqualTo(404);
    }

    /** By the schema, and by those of what it takes from elsewhere. */
    private Document valid(String path, String schema) throws IOException, SAXException {
        Source[] schemas = Stream.of("/com/redfin/sitemapgenerator/" + schema, "/xhtml-link.xsd", "/sitemap-news.xsd")
                .map(file -> new StreamSource(
                        Objects.requireNonNull(getClass().getResource(file)).toString()))
                .toArray(Source[]::new);
        SchemaFactory.newDefaultInstance()
                .newSchema(schemas)
                .newValidator()
                .validate(new StreamSource(new StringReader(reader().get(path).body())));
        return xml(path);
    }

    private Document xml(String path) {
        HttpResponse<String> answer = reader().get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body(), "", Parser.xmlParser());
    }

    private Reader reader() {
        return new Reader(port);
    }
}
