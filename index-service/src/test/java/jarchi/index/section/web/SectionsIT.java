package jarchi.index.section.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.events.site.Topics;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All news of something, the newest first, a page at a time. */
@WithRealServers
class SectionsIT {
    private static final Topics CANALS = new Topics(List.of(new Named(
            "canals", Map.of(Language.UZ_LATN, "Kanallar", Language.RU, "Каналы", Language.EN, "Canals"), false)));
    private static final AnArticle NEWER = canal("Kanal qazildi", "2011-04-02T10:00:00Z");
    private static final AnArticle OLDER = canal("Kanal haqida", "2011-03-31T18:59:59Z");
    private static final AnArticle WITHDRAWN = canal("Kanal emas", "2011-04-01T10:00:00Z");

    private static boolean published;

    @LocalServerPort
    int port;

    private static AnArticle canal(String title, String firstPublishedAt) {
        return AnArticle.in(Language.UZ_LATN, title)
                .category("sport")
                .topics("canals")
                .region("khorezm")
                .firstPublishedAt(firstPublishedAt);
    }

    @BeforeEach
    void publishOnce() {
        Newsroom.set(CANALS);
        if (!published) {
            List.of(NEWER, OLDER, WITHDRAWN).forEach(article -> Newsroom.publish(article.published()));
            Newsroom.publish(WITHDRAWN.version(2).withdrawn(Map.of(Language.UZ_LATN, "Xato")));
            published = true;
        }
        eventually(() -> titles("/uz-Latn/topics/canals").equals(List.of("Kanal qazildi", "Kanal haqida")));
    }

    @AfterEach
    void asConfigured() {
        Newsroom.set(new Topics(List.of()));
        eventually(() -> reader().get("/ru/topics/canals").statusCode() == 404);
    }

    @Test
    void aTopicARegionAndACategoryEachHaveAPage() {
        assertThat(page("/ru/topics/canals").select("h1").text()).isEqualTo("Каналы");
        assertThat(titles("/en/regions/khorezm")).containsSubsequence("Kanal qazildi", "Kanal haqida");
        assertThat(page("/uz-Cyrl/regions/khorezm").select("h1").text()).isEqualTo("Хоразм вилояти");
        assertThat(page("/en/categories/sport").select("[aria-current=page]").text())
                .contains("Sport");
        assertThat(page(NEWER.path(Language.UZ_LATN)).select("dd a").eachText())
                .containsExactly("Kanallar", "Xorazm viloyati");
        assertThat(page("/en/regions/navoi").select(".empty").text()).isEqualTo("There is no news here yet.");
    }

    @Test
    void itsHeadLeadsToTheOtherLanguagesAndToItsFeed() {
        Document page = page("/ru/topics/canals");

        assertThat(page.select("link[rel=canonical]").attr("href"))
                .isEqualTo("https://news.example.uz/ru/topics/canals");
        assertThat(page.select("head link[hreflang]").eachAttr("hreflang"))
                .containsExactly("uz-Latn", "uz-Cyrl", "ru", "en", "x-default");
        String feed = page.select(".feeds a").first().attr("href");
        assertThat(feed).isEqualTo("/ru/feed.atom?topic=canals");
        assertThat(reader().get(feed).statusCode()).isEqualTo(200);
    }

    @Test
    void allTopicsAndRegionsAreListedWithTheirNumberOfArticles() {
        Document page = page("/en/topics");

        assertThat(page.select("a[href=/en/topics/canals]").text()).isEqualTo("Canals 2");
        assertThat(page.select("a[href=/en/regions/khorezm]")).isNotEmpty();
        assertThat(page.select("a[href=/en/regions/navoi]")).isEmpty();
    }

    @Test
    void theArchiveHasAMonthByTheClockOfTashkent() {
        assertThat(page("/en/archive").select("a[href=/en/archive/2011-04]").text())
                .startsWith("April");
        assertThat(titles("/uz-Latn/archive/2011-03")).containsExactly("Kanal haqida");
        assertThat(titles("/uz-Latn/archive/2011-04")).containsExactly("Kanal qazildi");
        assertThat(page("/ru/archive/2011-04").select("h1").text()).isEqualTo("Апрель 2011 года");
        assertThat(page("/uz-Latn/archive/2011-04").title()).startsWith("2011-yil aprel");
    }

    @Test
    void aLongListIsReadPageByPage() {
        IntStream.range(0, 21)
                .forEach(i -> Newsroom.publish(AnArticle.in(Language.EN, "Relic " + i)
                        .firstPublishedAt("2007-01-01T10:00:%02dZ".formatted(i))
                        .published()));
        eventually(() -> page("/en/archive/2007-01").select(".hint").text().equals("Articles: 21"));

        assertThat(titles("/en/archive/2007-01")).hasSize(20).startsWith("Relic 20");
        Document second = page(page("/en/archive/2007-01").select("a[rel=next]").attr("href"));
        assertThat(second.select("ol h2").eachText()).containsExactly("Relic 0");
        assertThat(second.select("a[rel=prev]").attr("href")).isEqualTo("/en/archive/2007-01");
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select("link[rel=canonical]").attr("href")).endsWith("/en/archive/2007-01?page=2");
    }

    @Test
    void theFrontPageShowsNothingTwice() {
        Document front = page("/?lang=uz-Latn");
        List<String> links =
                front.select("main h2 a[href*=/news/], .sections li a").eachAttr("href");

        assertThat(links).isNotEmpty().doesNotHaveDuplicates();
        assertThat(front.select(".sections section"))
                .allSatisfy(section -> assertThat(section.select("li")).hasSizeBetween(1, 3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/xx/topics",
                "/ru/topics/never",
                "/ru/categories/never",
                "/ru/regions/never",
                "/ru/regions/REGION",
                "/ru/topics/canals?page=0",
                "/ru/topics/canals?page=2",
                "/ru/topics/canals?page=501",
                "/ru/topics/canals?page=1e1",
                "/ru/topics/canals?page=99999999999",
                "/xx/archive",
                "/ru/archive/1999-01",
                "/ru/archive/2011-13",
                "/ru/archive/2011"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(reader().get(path).statusCode()).isEqualTo(404);
    }

    private List<String> titles(String path) {
        return page(path).select("ol h2").eachText();
    }

    private Document page(String path) {
        var answer = reader().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private Reader reader() {
        return new Reader(port);
    }
}
