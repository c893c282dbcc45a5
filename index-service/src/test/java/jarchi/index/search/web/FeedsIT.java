package jarchi.index.search.web;

import static jarchi.index.search.web.FeedReader.SITE;
import static jarchi.index.search.web.FeedReader.header;
import static jarchi.index.search.web.FeedReader.ids;
import static jarchi.index.search.web.FeedReader.link;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.rss.Item;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.WithRealServers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds as programs get them, read by a library that others read them with. */
@WithRealServers
class FeedsIT {
    private static final String HOSTILE = "Zuhrasitora & \"qoʻshtirnoq\" <script>alert(1)</script> ]]> 🚀";
    private FeedReader feeds;

    @BeforeEach
    void follow(@LocalServerPort int port) {
        feeds = new FeedReader(port);
    }

    @Test
    void aSearchIsToldInThreeFormats() {
        var article = feeds.published(AnArticle.in(Language.RU, "Квазарная новость")
                .and(
                        Language.RU,
                        "Квазарная новость",
                        "Коротко & ясно",
                        "<p><img src=\"/media/a.webp\" srcset=\"/media/a.webp 1w\" alt=\"\"> <a href=\"/ru/news/b\">там</a></p>")
                .and(Language.UZ_CYRL, "Квазар янгилиги", "", "<p>Матн</p>")
                .corrected(Language.RU, "Исправлено <имя>.")
                .version(2));
        String id = SITE + "/ru/news/" + article.id();

        Entry entry = feeds.atom("/search.atom?q=квазарная&ui=ru").getEntries().getFirst();
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

        Item item = feeds.rss("/search.rss?q=квазарная&ui=ru").getItems().getFirst();
        assertThat(item.getGuid().getValue()).isEqualTo(id);
        assertThat(item.getGuid().isPermaLink()).isTrue();
        assertThat(item.getLink()).isEqualTo(SITE + article.path(Language.RU));
        assertThat(item.getDescription().getValue()).isEqualTo("Коротко &amp; ясно");
        assertThat(item.getPubDate().toInstant()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));

        JsonNode json = feeds.json("/search.json?q=квазарная&ui=ru");
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
        var article = feeds.published(AnArticle.in(Language.UZ_CYRL, "Пульсар топилди")
                .category("education")
                .firstPublishedAt("2026-11-20T09:30:00Z"));
        String id = SITE + "/uz-Cyrl/news/" + article.id();

        for (String path : List.of("/uz-Cyrl/feed.atom", "/uz-Cyrl/feed.atom?category=education")) {
            Feed feed = feeds.atom(path);
            assertThat(ids(feed)).as(path).contains(id);
            assertThat(feed.getTitle()).startsWith("Жарчи · ");
            assertThat(feed.getOtherLinks())
                    .filteredOn(link -> link.getRel().equals("self"))
                    .extracting(Link::getHref)
                    .containsExactly(SITE + path);
            assertThat(feeds.body(path)).contains("xml:lang=\"uz-Cyrl\"");
        }
        assertThat(ids(feeds.atom("/uz-Cyrl/feed.atom?category=sport"))).doesNotContain(id);
        assertThat(ids(feeds.atom("/ru/feed.atom"))).doesNotContain(id, SITE + "/ru/news/" + article.id());
        assertThat(feeds.rss("/uz-Cyrl/feed.rss").getLanguage()).isEqualTo("uz-Cyrl");
        assertThat(feeds.json("/uz-Cyrl/feed.json").get("language").asString()).isEqualTo("uz-Cyrl");
        assertThat(feeds.get("/de/feed.atom").statusCode()).isEqualTo(404);
        assertThat(feeds.get("/ru/feed.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedIsReadPageByPage() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            var article = feeds.published(
                    AnArticle.in(Language.EN, "Magnetar number " + i).firstPublishedAt("2026-11-1" + i + "T08:00:00Z"));
            all.addFirst(SITE + "/en/news/" + article.id());
        }
        List<String> read = new ArrayList<>();
        String next = "/search.atom?q=magnetar&size=2&ui=en";
        while (!next.isEmpty()) {
            Feed feed = feeds.atom(next);
            assertThat(link(feed, "first")).isEqualTo("/search.atom?q=magnetar&size=2&ui=en");
            assertThat(link(feed, "last")).isEqualTo("/search.atom?q=magnetar&size=2&ui=en&page=3");
            assertThat(link(feed, "previous").isEmpty()).isEqualTo(read.isEmpty());
            read.addAll(ids(feed));
            next = link(feed, "next");
        }
        assertThat(read).isEqualTo(all);
        assertThat(feeds.json("/search.json?q=magnetar&size=2&ui=en")
                        .get("next_url")
                        .asString())
                .isEqualTo(SITE + "/search.json?q=magnetar&size=2&ui=en&page=2");
    }

    @Test
    void whatChangedLastComesFirst() {
        var older = feeds.published(AnArticle.in(Language.EN, "Blazar one").firstPublishedAt("2026-11-01T08:00:00Z"));
        feeds.published(AnArticle.in(Language.EN, "Blazar two").firstPublishedAt("2026-11-02T08:00:00Z"));
        feeds.published(older.version(5_000));

        assertThat(ids(feeds.atom("/search.atom?q=blazar&lang=en")))
                .hasSize(2)
                .startsWith(SITE + "/en/news/" + older.id());
    }

    @Test
    void noTextBreaksAFeed() {
        feeds.published(AnArticle.in(Language.UZ_LATN, HOSTILE)
                .and(Language.UZ_LATN, HOSTILE, "xulosa\u0001 " + HOSTILE, "<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>"));
        String query = "?q=zuhrasitora&lang=uz-Latn";

        Entry entry = feeds.atom("/search.atom" + query).getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo(HOSTILE);
        assertThat(entry.getSummary().getValue()).isEqualTo("xulosa " + HOSTILE);
        assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>");
        Item item = feeds.rss("/search.rss" + query).getItems().getFirst();
        assertThat(item.getTitle()).isEqualTo(HOSTILE);
        assertThat(item.getDescription().getValue()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(item.getContent().getValue()).isEqualTo("<p>Zuhrasitora ]]&gt; 🚀 &amp;</p>");
        assertThat(feeds.json("/search.json" + query)
                        .get("items")
                        .get(0)
                        .get("title")
                        .asString())
                .isEqualTo(HOSTILE);
    }

    @Test
    void aMistakeIsNamed() {
        HttpResponse<String> answer = feeds.get("/search.atom?category=nonsense&from=yesterday&ui=en");

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode errors = JsonMapper.shared().readTree(answer.body()).get("errors");
        assertThat(errors.valueStream().map(error -> error.get("field").asString()))
                .containsExactly("category", "from");
    }

    @Test
    void anEmptyFeedIsAFeed() {
        String query = "?q=hechqachonyozilmagan&category=politics&to=1999-01-01&ui=uz-Latn";

        assertThat(feeds.atom("/search.atom" + query).getEntries()).isEmpty();
        assertThat(feeds.rss("/search.rss" + query).getItems()).isEmpty();
        assertThat(feeds.json("/search.json" + query).get("items")).isEmpty();
    }

    @Test
    void aProgramIsAnsweredShortlyWhenNothingChanged() throws IOException {
        feeds.published(AnArticle.in(Language.EN, "Supernova").category("economy"));
        String path = "/search.atom?q=supernova&category=economy&lang=en";
        HttpResponse<byte[]> plain = feeds.bytes(path, "Cookie", "lang=ru", "Accept-Language", "ru");
        HttpResponse<byte[]> packed = feeds.bytes(path, "Accept-Encoding", "gzip");
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
        assertThat(feeds.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(feeds.get(path, "If-None-Match", packedTag).statusCode()).isEqualTo(200);
        assertThat(feeds.get(path, "If-None-Match", packedTag, "Accept-Encoding", "gzip")
                        .statusCode())
                .isEqualTo(304);
        feeds.published(AnArticle.in(Language.EN, "Supernova again").category("economy"));
        assertThat(feeds.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void pagesLeadToTheirFeeds() {
        Document front = Jsoup.parse(feeds.body("/?lang=ru"));
        Document search = Jsoup.parse(feeds.body("/search?q=a%26b&category=sport&ui=en&sort=relevance"));

        assertThat(front.select("head link[rel=alternate][type]").eachAttr("href"))
                .containsExactly("/ru/feed.atom", "/ru/feed.rss", "/ru/feed.json");
        assertThat(front.select("footer a[type]").eachText()).containsExactly("Atom", "RSS", "JSON Feed");
        assertThat(search.select("head link[type=application/feed+json]").eachAttr("href"))
                .containsExactly("/en/feed.json", "/search.json?q=a%26b&category=sport&ui=en");
        assertThat(search.select("main a[type=application/atom+xml]").attr("href"))
                .isEqualTo("/search.atom?q=a%26b&category=sport&ui=en");
    }
}
