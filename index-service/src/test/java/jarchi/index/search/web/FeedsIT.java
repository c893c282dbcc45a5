package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import jarchi.events.ArticleCorrected;
import jarchi.events.ArticleEvent;
import jarchi.events.ArticlePublished;
import jarchi.events.ArticleWithdrawn;
import jarchi.events.Language;
import jarchi.events.PublishedArticle;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.index.site.NewsDates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jdom2.Element;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as programs get them, read by a library that others read them with. */
@WithRealServers
class FeedsIT {
    private static final String SITE = "https://news.example.uz";
    private static final String HOSTILE = "Zuhrasitora & \"qoʻshtirnoq\" <script>alert(1)</script> ]]> 🚀";

    @LocalServerPort
    int port;

    @Test
    void aSearchIsToldInThreeFormats() {
        var article = published(AnArticle.in(Language.RU, "Квазарная новость")
                .and(
                        Language.RU,
                        "Квазарная новость",
                        "Коротко & ясно",
                        "<p><img src=\"/media/a.webp\" srcset=\"/media/a.webp 1w\" alt=\"\"> <a href=\"/ru/news/b\">там</a></p>")
                .and(Language.UZ_CYRL, "Квазар янгилиги", "", "<p>Матн</p>")
                .corrected(Language.RU, "Исправлено <имя>.")
                .version(2));
        String id = SITE + "/ru/news/" + article.id();

        Entry entry = atom("/search.atom?q=квазарная&ui=ru").getEntries().getFirst();
        assertThat(entry.getId()).isEqualTo(id);
        assertThat(entry.getTitle()).isEqualTo("Квазарная новость");
        assertThat(entry.getPublished().toInstant()).isEqualTo("2026-11-20T08:00:00Z");
        assertThat(entry.getUpdated().toInstant()).isEqualTo("2026-11-20T08:01:00Z");
        assertThat(entry.getAuthors()).extracting("name").containsExactly("Nodira Karimova");
        assertThat(entry.getAlternateLinks())
                .extracting(Link::getHref, Link::getHreflang)
                .containsExactly(
                        tuple(SITE + article.path(Language.RU), "ru"),
                        tuple(SITE + article.path(Language.UZ_CYRL), "uz-Cyrl"));
        assertThat(entry.getContents().getFirst().getValue())
                .contains("<strong>Исправление:</strong> Исправлено &lt;имя&gt;.")
                .contains("src=\"" + SITE + "/media/a.webp\"", "href=\"" + SITE + "/ru/news/b\"")
                .doesNotContain("srcset");

        Item item = rss("/search.rss?q=квазарная&ui=ru").getItems().getFirst();
        assertThat(item.getGuid().getValue()).isEqualTo(id);
        assertThat(item.getGuid().isPermaLink()).isTrue();
        assertThat(item.getLink()).isEqualTo(SITE + article.path(Language.RU));
        assertThat(item.getDescription().getValue()).isEqualTo("Коротко &amp; ясно");
        assertThat(item.getPubDate().toInstant()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));

        JsonNode json = json("/search.json?q=квазарная&ui=ru");
        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("feed_url").asString()).startsWith(SITE + "/search.json?q=%D0%BA");
        assertThat(json.get("home_page_url").asString()).startsWith(SITE + "/search?q=%D0%BA");
        JsonNode first = json.get("items").get(0);
        assertThat(first.get("id").asString()).isEqualTo(id);
        assertThat(first.get("language").asString()).isEqualTo("ru");
        assertThat(first.get("content_html").asString()).contains(SITE + "/media/a.webp");
        assertThat(first.get("date_modified").asString()).isEqualTo("2026-11-20T08:01:00Z");
    }

    @Test
    void everyLanguageAndEachOfItsCategoriesHasAFeed() {
        var article = published(AnArticle.in(Language.UZ_CYRL, "Пульсар топилди")
                .category("education")
                .firstPublishedAt("2026-11-20T09:30:00Z"));
        String id = SITE + "/uz-Cyrl/news/" + article.id();

        for (String path : List.of("/uz-Cyrl/feed.atom", "/uz-Cyrl/feed.atom?category=education")) {
            Feed feed = atom(path);
            assertThat(ids(feed)).as(path).contains(id);
            assertThat(feed.getTitle()).startsWith("Жарчи · ");
            assertThat(feed.getOtherLinks())
                    .filteredOn(link -> link.getRel().equals("self"))
                    .extracting(Link::getHref)
                    .containsExactly(SITE + path);
            assertThat(body(path)).contains("xml:lang=\"uz-Cyrl\"");
        }
        assertThat(ids(atom("/uz-Cyrl/feed.atom?category=sport"))).doesNotContain(id);
        assertThat(ids(atom("/ru/feed.atom"))).doesNotContain(id, SITE + "/ru/news/" + article.id());
        assertThat(rss("/uz-Cyrl/feed.rss").getLanguage()).isEqualTo("uz-Cyrl");
        assertThat(json("/uz-Cyrl/feed.json").get("language").asString()).isEqualTo("uz-Cyrl");
        assertThat(get("/de/feed.atom").statusCode()).isEqualTo(404);
        assertThat(get("/ru/feed.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsReadPageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var article = published(
                    AnArticle.in(Language.EN, "Magnetar number " + i).firstPublishedAt("2026-11-1" + i + "T08:00:00Z"));
            all.addFirst(SITE + "/en/news/" + article.id());
        }
        List<String> read = new ArrayList<>();
        String next = "/search.atom?q=magnetar&size=2&ui=en";
        while (!next.isEmpty()) {
            Feed feed = atom(next);
            assertThat(link(feed, "first")).isEqualTo("/search.atom?q=magnetar&size=2&ui=en");
            assertThat(link(feed, "last")).isEqualTo("/search.atom?q=magnetar&size=2&ui=en&page=3");
            assertThat(link(feed, "previous").isEmpty()).isEqualTo(read.isEmpty());
            read.addAll(ids(feed));
            next = link(feed, "next");
        }
        assertThat(read).isEqualTo(all);
        assertThat(json("/search.json?q=magnetar&size=2&ui=en").get("next_url").asString())
                .isEqualTo(SITE + "/search.json?q=magnetar&size=2&ui=en&page=2");
    }

    @Test
    void whatChangedLastComesFirst() {
        var older = published(AnArticle.in(Language.EN, "Blazar one").firstPublishedAt("2026-11-01T08:00:00Z"));
        published(AnArticle.in(Language.EN, "Blazar two").firstPublishedAt("2026-11-02T08:00:00Z"));
        published(older.version(5_000));

        assertThat(ids(atom("/search.atom?q=blazar&lang=en"))).hasSize(2).startsWith(SITE + "/en/news/" + older.id());
    }

    @Test
    void whatIsWithdrawnIsToldToWhoeverMayHaveIt() {
        var article = published(AnArticle.in(Language.EN, "Nebula to go").category("culture"));
        published(AnArticle.in(Language.EN, "Nebula to stay").category("culture"));
        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.EN, "It was <wrong>.")));
        String id = SITE + "/en/news/" + article.id();
        eventually(() ->
                !ids(atom("/search.atom?q=nebula&category=culture&lang=en")).contains(id));

        for (String feed :
                List.of("/search.atom?q=nebula&category=culture&lang=en", "/en/feed.atom?category=culture")) {
            eventually(() -> deleted(feed).stream()
                    .anyMatch(gone -> gone.getAttributeValue("ref").equals(id)));
            Element gone = deleted(feed).stream()
                    .filter(one -> one.getAttributeValue("ref").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(gone.getAttributeValue("when")).isEqualTo("2026-11-20T09:00:00Z");
            assertThat(gone.getChildText("comment", gone.getNamespace())).isEqualTo("It was <wrong>.");
        }
        assertThat(deleted("/search.atom?q=nebula&category=sport&lang=en"))
                .extracting(one -> one.getAttributeValue("ref"))
                .doesNotContain(id);
        assertThat(body("/ru/feed.atom?category=culture"))
                .doesNotContain(article.id().value());
    }

    @Test
    void eachPageTellsOfWhatWasWithdrawnInItsTime() {
        List<String> gone = new ArrayList<>();
        for (int hour = 10; hour < 15; hour++) {
            String first = "2002-02-02T" + hour + ":00:00Z";
            published(AnArticle.in(Language.EN, "Parsec " + hour).firstPublishedAt(first));
            var article = AnArticle.in(Language.EN, "Parsec gone " + hour)
                    .firstPublishedAt(Instant.parse(first).minusSeconds(1800).toString()); // withdrawn at half past
            Newsroom.publish(article.published(), article.version(2).withdrawn(Map.of()));
            gone.addFirst(SITE + "/en/news/" + article.id());
        }
        String query = "/search.atom?q=parsec&lang=en&from=2002-02-02&to=2002-02-02&size=2";
        eventually(() -> gone.equals(List.of(1, 2, 3).stream()
                .flatMap(page -> deleted(query + "&page=" + page).stream())
                .map(one -> one.getAttributeValue("ref"))
                .toList()));

        assertThat(deleted(query)).hasSize(2); // half past two and half past one
    }

    @Test
    void noTextBreaksAFeed() {
        published(AnArticle.in(Language.UZ_LATN, HOSTILE)
                .and(Language.UZ_LATN, HOSTILE, "xulosa\u0001 " + HOSTILE, "<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>"));
        String query = "?q=zuhrasitora&lang=uz-Latn";

        Entry entry = atom("/search.atom" + query).getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(HOSTILE);
        assertThat(entry.getSummary().getValue()).isEqualTo("xulosa " + HOSTILE);
        assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>");
        Item item = rss("/search.rss" + query).getItems().getFirst();
        assertThat(item.getTitle()).isEqualTo(HOSTILE);
        assertThat(item.getDescription().getValue()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(item.getContent().getValue()).isEqualTo("<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>");
        assertThat(json("/search.json" + query).get("items").get(0).get("title").asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void aMistakeIsNamed() {
        HttpResponse<String> answer = get("/search.atom?category=nonsense&from=yesterday&ui=en");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode errors = JsonMapper.shared().readTree(answer.body()).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("field").asString()))
                .containsExactly("category", "from");
    }

    @Test
    void anEmptyFeedIsAFeed() {
        String query = "?q=hechqachonyozilmagan&category=politics&to=1999-01-01&ui=uz-Latn";

        assertThat(atom("/search.atom" + query).getEntries()).isEmpty();
        assertThat(rss("/search.rss" + query).getItems()).isEmpty();
        assertThat(json("/search.json" + query).get("items")).isEmpty();
    }

    @Test
    void aProgramIsAnsweredShortlyWhenNothingChanged() throws IOException {
        published(AnArticle.in(Language.EN, "Supernova").category("economy"));
        String path = "/search.atom?q=supernova&category=economy&lang=en";
        HttpResponse<byte[]> plain = new Reader(port).bytes(path, "Cookie", "lang=ru", "Accept-Language", "ru");
        HttpResponse<byte[]> packed = new Reader(port).bytes(path, "Accept-Encoding", "gzip");
        String tag = header(plain, "ETag");
        String packedTag = header(packed, "ETag");

        assertThat(header(plain, "Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(header(plain, "Cache-Control")).isEqualTo("no-cache");
        assertThat(header(plain, "X-Robots-Tag")).contains("noindex");
        assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(header(plain, "Link")).contains("rel=\"self\"");
        assertThat(header(plain, "Last-Modified")).isEqualTo("Fri, 20 Nov 2026 08:00:00 GMT");
        assertThat(tag).startsWith("\"").isNotEqualTo(packedTag);
        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path, "If-None-Match", packedTag).statusCode()).isEqualTo(200);
        assertThat(get(path, "If-None-Match", packedTag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        published(AnArticle.in(Language.EN, "Supernova again").category("economy"));
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesLeadToTheirFeeds() {
        Document front = Jsoup.parse(body("/?lang=ru"));
        Document search = Jsoup.parse(body("/search?q=a%26b&category=sport&ui=en&sort=relevance"));

        assertThat(front.select("head link[rel=alternate][type]").eachAttr("href"))
                .containsExactly("/ru/feed.atom", "/ru/feed.rss", "/ru/feed.json");
        assertThat(front.select("footer a[type]").eachText()).containsExactly("Atom", "RSS", "JSON Feed");
        assertThat(search.select("head link[type=application/feed+json]").eachAttr("href"))
                .containsExactly("/en/feed.json", "/search.json?q=a%26b&category=sport&ui=en");
        assertThat(search.select("main a[type=application/atom+xml]").attr("href"))
                .isEqualTo("/search.atom?q=a%26b&category=sport&ui=en");
    }

    private AnArticle published(AnArticle article) {
        Newsroom.publish(article.published());
        PublishedArticle newest = published(article.published());
        String day =
                LocalDate.ofInstant(newest.firstPublishedAt(), NewsDates.ZONE).toString();
        eventually(() -> new Reader(port)
                .found("size", "100", "category", article.category(), "from", day, "to", day)
                .get("items")
                .valueStream()
                .anyMatch(item -> item.get("id").asString().equals(article.id().value())
                        && item.get("version").asLong() == newest.version()));
        return article;
    }

    private static PublishedArticle published(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished first -> first.article();
            case ArticleCorrected later -> later.article();
            case ArticleWithdrawn none -> throw new IllegalArgumentException(none.toString());
        };
    }

    private List<Element> deleted(String path) {
        return atom(path).getForeignMarkup().stream()
                .filter(element -> element.getNamespaceURI().equals("http://purl.org/atompub/tombstones/1.0"))
                .filter(element -> element.getName().equals("deleted-entry"))
                .toList();
    }

    private static String link(Feed feed, String rel) {
        return feed.getOtherLinks().stream()
                .filter(link -> link.getRel().equals(rel))
                .map(link -> link.getHref().substring(SITE.length()))
                .findFirst()
                .orElse("");
    }

    private static List<String> ids(Feed feed) {
        return feed.getEntries().stream().map(Entry::getId).toList();
    }

    private Feed atom(String path) {
        return (Feed) parsed(path);
    }

    private Channel rss(String path) {
        return (Channel) parsed(path);
    }

    private WireFeed parsed(String path) {
        try {
            return new WireFeedInput().build(new StringReader(body(path)));
        } catch (FeedException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(body(path));
    }

    private String body(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> get(String path, String... headers) {
        String ascii = URI.create("http://x" + path).toASCIIString().substring("http://x".length());
        return new Reader(port).get(ascii, headers);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
