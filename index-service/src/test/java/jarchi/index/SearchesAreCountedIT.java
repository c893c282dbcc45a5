package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.HeardSearches;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The desk hears what readers look for, and nothing of the readers. */
@WithRealServers
class SearchesAreCountedIT {
    private static final String PERSON = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    @LocalServerPort
    int port;

    @BeforeEach
    void someNews() {
        var article = AnArticle.in(Language.EN, "Somebody has to be there before anything is counted");
        Newsroom.publish(article.published());
        eventually(() -> reader().idsFound("q", "\"before anything is counted\"")
                .contains(article.id().value()));
    }

    @Test
    void whatIsNotFoundIsToldOncePerReaderInAllSpellings() {
        search("/search?ui=uz-Latn&q=", "oʻtloqzor gʻiybati", "198.51.100.1", PERSON);
        search("/search?ui=uz-Latn&q=", "oʻtloqzor gʻiybati", "198.51.100.1", PERSON);
        search("/search?ui=uz-Cyrl&q=", "ўтлоқзор ғийбати", "198.51.100.2", PERSON);
        search("/api/search?ui=uz-Cyrl&q=", "ўтлоқзор ғийбати", "2001:db8:1:2:3::4", PERSON);
        search("/api/search?ui=uz-Cyrl&q=", "ўтлоқзор ғийбати", "2001:db8:1:2:5::6", PERSON);

        eventually(() -> HeardSearches.readersOf("oʻtloqzor gʻiybati") == 3);
        SearchesCounted counted = HeardSearches.of("oʻtloqzor gʻiybati").getLast();
        assertThat(counted.words()).isEqualTo("ўтлоқзор ғийбати");
        assertThat(counted.language()).isEqualTo(Language.UZ_CYRL);
        assertThat(counted.outcome()).isEqualTo(Outcome.NOTHING);
        assertThat(counted.day()).isEqualTo(LocalDate.now(Clock.system(TASHKENT)));
    }

    @Test
    void nothingIsToldOfWhoAskedOrWhen() {
        search("/search?q=", "qoramtir uzumzor", "198.51.100.77", PERSON);
        eventually(() -> HeardSearches.readersOf("qoramtir uzumzor") == 1);

        assertThat(HeardSearches.all()).allSatisfy(heard -> {
            assertThat(heard.all()).doesNotContain("198.51", "2001:db8", "Mozilla");
            assertThat(heard.at())
                    .isEqualTo(heard.counted().day().atStartOfDay(TASHKENT).toInstant());
        });
    }

    @Test
    void whatFindsArticlesIsToldOnceFiveReadersAsked() {
        Newsroom.publish(
                AnArticle.in(Language.EN, "Shahlo Qodirova opens a workshop").published());
        eventually(() -> !reader().idsFound("q", "shahlo qodirova workshop").isEmpty());

        for (int i = 1; i <= 4; i++) {
            search("/search?q=", "shahlo qodirova workshop", "198.51.100." + i, PERSON);
        }
        search("/search?q=", "birinchi guvoh", "198.51.100.9", PERSON);
        eventually(() -> HeardSearches.readersOf("birinchi guvoh") == 1);
        assertThat(told("shahlo")).isFalse();

        search("/search?q=", "shahlo qodirova workshop", "198.51.100.5", PERSON);
        eventually(() -> told("shahlo"));
        assertThat(HeardSearches.all().stream()
                        .map(HeardSearches.Heard::counted)
                        .filter(counted -> counted.words().contains("shahlo")))
                .singleElement()
                .satisfies(counted -> {
                    assertThat(counted.outcome()).isEqualTo(Outcome.FOUND);
                    assertThat(counted.readers()).isEqualTo(5);
                });
    }

    @Test
    void programsAndGoingOnAndWhatMayBePersonalAreNotCounted() {
        String nothing = "zarshunos quyoncha";
        search("/search?q=", nothing, "198.51.100.1", "Mozilla/5.0 (compatible; Googlebot/2.1)");
        search("/search?q=", nothing, "198.51.100.1", "Mozilla/5.0 (X11) HeadlessChrome/140.0");
        search("/search?q=", nothing, "198.51.100.1", "curl/8.14.1");
        search("/api/search?q=", nothing, "198.51.100.1", "Java-http-client/25");
        search("/search?page=2&q=", nothing, "198.51.100.1", PERSON);
        search("/search?category=sport&q=", nothing, "198.51.100.1", PERSON);
        search("/search?lang=ru&q=", nothing, "198.51.100.1", PERSON);
        search("/search?from=2026-01-01&q=", nothing, "198.51.100.1", PERSON);
        search("/search.atom?q=", nothing, "198.51.100.1", PERSON);
        search("/search?q=", "zarshunos +998 90 123 45 67", "198.51.100.1", PERSON);
        search("/search?q=", "zarshunos@example.uz", "198.51.100.1", PERSON);
        search("/search?q=", "zarshunos -quyoncha", "198.51.100.1", PERSON);
        search("/search?q=", "zarshunos*", "198.51.100.1", PERSON);
        reader().get("/search?q=zarshunos", "User-Agent", PERSON, "Sec-Purpose", "prefetch;prerender");

        search("/search?q=", "ikkinchi guvoh", "198.51.100.1", PERSON);

        eventually(() -> HeardSearches.readersOf("ikkinchi guvoh") == 1);
        assertThat(HeardSearches.all())
                .noneMatch(heard ->
                        heard.all().contains("zarshunos") || heard.all().contains("123"));
    }

    @Test
    void anInstanceThatEndsTellsWhatItHasNotToldYet() {
        try (var instance = Instance.start("asked.tell-every=1h")) {
            instance.reader()
                    .get(
                            "/search?q=" + encoded("oxirgi guvohnoma"),
                            "User-Agent",
                            PERSON,
                            "X-Forwarded-For",
                            "198.51.100.1");
        }
        eventually(() -> HeardSearches.all().stream()
                .anyMatch(heard -> heard.counted().words().equals("oxirgi guvohnoma")));
    }

    private void search(String address, String words, String from, String agent) {
        assertThat(reader().get(address + encoded(words), "User-Agent", agent, "X-Forwarded-For", from)
                        .statusCode())
                .isEqualTo(200);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static boolean told(String word) {
        return HeardSearches.all().stream().anyMatch(heard -> heard.all().contains(word));
    }

    private Reader reader() {
        return new Reader(port);
    }
}
