package jarchi.index.site.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.analysis.query.Thesaurus;
import jarchi.events.Language;
import jarchi.events.site.Categories;
import jarchi.events.site.IncomingSetting;
import jarchi.events.site.Latin;
import jarchi.events.site.Named;
import jarchi.events.site.Numbers;
import jarchi.events.site.PhoneNumber;
import jarchi.events.site.SiteEvents;
import jarchi.events.site.SiteExamples;
import jarchi.events.site.TestMode;
import jarchi.events.site.Topics;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.index.site.NewsSite;
import jarchi.index.site.SiteSettings;
import jarchi.stack.TestServers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the desk sets is what readers see. */
@WithRealServers
class SiteChangesIT {
    @LocalServerPort
    int port;

    @Autowired
    SiteSettings configured;

    /** Other tests see the site as it is configured. */
    @AfterEach
    void asConfigured() {
        var before = new NewsSite(configured, Clock.systemUTC());
        List.of(before.testMode(), before.numbers(), before.categories(), new Latin(before.alphabet()))
                .forEach(Newsroom::set);
        eventually(() -> {
            String page = reader().get("/?lang=uz-Latn").body();
            return page.contains("Sayt sinov rejimida ishlamoqda")
                    && page.contains(">Jamiyat<")
                    && page.contains("11-99");
        });
    }

    @Test
    void aChangeShowsWithinASecondAndIsNeverTakenFromACache() {
        var article = AnArticle.in(Language.RU, "Новость о номерах");
        Newsroom.publish(article.published());
        eventually(() -> reader().get(article.path(Language.RU)).statusCode() == 200);
        String before = reader().get(article.path(Language.RU))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        Newsroom.set(inAll("Первый"));
        eventually(() -> reader().get("/ru/numbers").body().contains("Первый"));

        long saved = System.nanoTime();
        Newsroom.set(inAll("Второй"));
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> reader().get("/ru/numbers").body().contains("Второй"));
        long shown = Duration.ofNanos(System.nanoTime() - saved).toMillis();
        System.out.println("a change of the site shows after " + shown + " ms");

        assertThat(shown).isLessThan(10_000); // within a second on a machine of its own
        var page = reader().get(article.path(Language.RU), "If-None-Match", before);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("10-55", "tel:1055");
        String now = page.headers().firstValue("ETag").orElseThrow();
        assertThat(reader().get(article.path(Language.RU), "If-None-Match", now).statusCode())
                .isEqualTo(304);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    private static Numbers inAll(String name) {
        return new Numbers(
                "10-55",
                everywhere("Все номера"),
                List.of(new PhoneNumber(
                        "+998 (71) 200-00-00", everywhere(name), Map.of(Language.EN, "Day and night"))));
    }

    @Test
    void allNumbersHaveAPageInEachLanguage() {
        Newsroom.set(inAll("Matbuot xizmati"));
        eventually(() -> reader().get("/en/numbers").body().contains("Matbuot"));

        String english = reader().get("/en/numbers").body();
        assertThat(english)
                .contains("<html lang=\"en\">", "<h1>All numbers</h1>", "href=\"tel:+998712000000\"", "Day and night")
                .contains("href=\"/uz-Cyrl/numbers\"", "hreflang=\"uz-Latn\"");
        assertThat(reader().get("/uz-Cyrl/numbers").body())
                .contains("<h1>Барча рақамлар</h1>")
                .doesNotContain("Day and");
        assertThat(reader().get("/de/numbers").statusCode()).isEqualTo(404);
    }

    @Test
    void outOfTestModeSearchEnginesComeIn() {
        Newsroom.set(new TestMode(false, Map.of(), List.of()));
        eventually(() -> !reader().get("/?lang=en").body().contains("running in test mode"));

        assertThat(reader().get("/?lang=en").body()).doesNotContain("noindex");
        assertThat(reader().get("/search?ui=en").body()).contains("<meta name=\"robots\" content=\"noindex\">");
        assertThat(reader().get("/en/feed.atom").headers().firstValue("X-Robots-Tag"))
                .isEmpty();
        assertThat(reader().get("/robots.txt").body())
                .contains("Sitemap: https://news.example.uz/sitemap.xml\n", "Disallow: /desk\n")
                .doesNotContain("Disallow: /\n");
    }

    @Test
    void menusAndFiltersShowTheDesksCategories() {
        Newsroom.set(new Categories(List.of(
                new Named("society", everywhere("Odamlar"), false), new Named("sport", everywhere("Sport"), true))));
        eventually(() -> reader().get("/?lang=uz-Latn").body().contains("Odamlar"));

        String search = reader().get("/search?ui=uz-Latn").body();
        assertThat(search).contains(">Odamlar</option>").doesNotContain("Siyosat", ">Sport</option>");
        assertThat(reader().get("/search?category=sport").statusCode()).isEqualTo(200);
        assertThat(reader().get("/search?category=politics").statusCode()).isEqualTo(400);
    }

    @Test
    void anArticleShowsTheTopicsThatTheDeskHasNamed() {
        var article = AnArticle.in(Language.EN, "A new park").topics("it-park", "unnamed");
        Newsroom.publish(article.published());
        Newsroom.set(new Topics(List.of(new Named("it-park", everywhere("The IT Park"), false))));

        eventually(() -> reader().get(article.path(Language.EN)).body().contains(">The IT Park</a></dd>"));
        assertThat(reader().get(article.path(Language.EN)).body()).doesNotContain("unnamed");
        Newsroom.set(new Topics(List.of()));
    }

    @Test
    void aStaleOrUnknownSettingChangesNothing() {
        Newsroom.set(inAll("Yangi"));
        eventually(() -> reader().get("/ru/numbers").body().contains("Yangi"));
        Newsroom.set(new Numbers("00-00", Map.of(), List.of()), 1);
        Newsroom.sendToSite("weather", "{\"key\": \"weather\", \"version\": 1}");
        Newsroom.sendToSite("numbers", "no JSON");
        Newsroom.set(new Latin(Latin.Alphabet.OF_2026));
        eventually(() -> reader().get("/?lang=uz-Latn").body().contains(">Özbekça<"));

        assertThat(reader().get("/ru/numbers").body())
                .contains("Yangi", "10-55")
                .doesNotContain("tel:0000");
    }

    @Test
    void anInstanceThatStartsLaterReadsThemFromTheBeginning() {
        Newsroom.set(inAll("Kechikkan"));
        try (Instance other = Instance.start()) {
            eventually(() -> other.reader().get("/ru/numbers").body().contains("Kechikkan"));
        }
    }

    @Test
    void whileTheLogIsAwayTheSiteStaysAsItIsKnown() {
        Newsroom.set(inAll("Qolgan"));
        eventually(() -> reader().get("/ru/numbers").body().contains("Qolgan"));

        TestServers.kafka().kill();
        assertThat(reader().get("/ru/numbers").body()).contains("Qolgan");
        TestServers.kafka().start();
        Newsroom.set(inAll("Keyingi"));
        eventually(() -> reader().get("/ru/numbers").body().contains("Keyingi"));
    }

    @Test
    void everyReleasedSettingIsUnderstood() {
        var site = new NewsSite(configured, Clock.systemUTC());
        for (var example : SiteExamples.all()) {
            var read = SiteEvents.read(example.record());
            assertThat(read).as(example.name()).isInstanceOf(IncomingSetting.Changed.class);
            site.take(((IncomingSetting.Changed) read).change());
        }
        assertThat(site.testMode().on()).isFalse();
        assertThat(site.numbers().main()).isEqualTo("11-99");
        assertThat(site.categories().find("technology")).isPresent();
        assertThat(site.topics().find("it-park")).isPresent();
        assertThat(site.thesaurus()).isNotSameAs(Thesaurus.none());
        assertThat(site.alphabet()).isEqualTo(Latin.Alphabet.OF_2026);
    }

    private static Map<Language, String> everywhere(String text) {
        return Arrays.stream(Language.values()).collect(Collectors.toMap(language -> language, language -> text));
    }

    private Reader reader() {
        return new Reader(port);
    }
}
