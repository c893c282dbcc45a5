package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.site.Named;
import jarchi.events.site.PopularSearch;
import jarchi.events.site.PopularSearches;
import jarchi.events.site.Topics;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is typed into a search is completed. */
@WithRealServers
class SuggestIT {
    @LocalServerPort
    int port;

    @Test
    void titlesGoOnFromWhatWasTypedInAnyScript() {
        var older = AnArticle.in(Language.UZ_LATN, "Gʻovasoy toshqini")
                .and(Language.RU, "Паводок на Гавасае", "", "<p>Вода</p>")
                .firstPublishedAt("2026-03-01T00:00:00Z");
        var newer = AnArticle.in(Language.UZ_LATN, "Yangi Gʻovasoy koʻprigi").firstPublishedAt("2026-04-01T00:00:00Z");
        Newsroom.publish(older.published(), newer.published());

        for (String typed : List.of("gʻovas", "govas", "ғовас", "ğovas", "G'OVAS")) {
            eventually(() -> texts(typed, "uz-Latn").equals(List.of("Yangi Gʻovasoy koʻprigi", "Gʻovasoy toshqini")));
        }
        eventually(() -> texts("govasoy tos", "uz-Latn").equals(List.of("Gʻovasoy toshqini")));
        // A title is told in the language in which it was begun
        eventually(() -> texts("гавас", "uz-Latn").equals(List.of("Паводок на Гавасае")));
        JsonNode first = items("govas", "ru").get(0);
        assertThat(first.get("kind").asString()).isEqualTo("title");
        assertThat(first.get("language").asString()).isEqualTo("uz-Latn");
        assertThat(first.get("url").asString()).isEqualTo("https://news.example.uz" + newer.path(Language.UZ_LATN));
    }

    @Test
    void whatWasWithdrawnIsNotOffered() {
        var article = AnArticle.in(Language.EN, "Zomin observatory closes");
        Newsroom.publish(article.published());
        eventually(() -> texts("zomin obs", "en").equals(List.of("Zomin observatory closes")));

        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.EN, "No")));

        eventually(() -> texts("zomin obs", "en").isEmpty());
    }

    @Test
    void topicsOfTheSiteComeFirst() {
        Newsroom.set(new Topics(List.of(
                new Named(
                        "satellites", Map.of(Language.UZ_LATN, "Sunʼiy yoʻldoshlar", Language.EN, "Satellites"), false),
                new Named("satellite-tv", Map.of(Language.EN, "Satellite television"), true))));

        eventually(() -> texts("yoldosh", "uz-Latn").equals(List.of("Sunʼiy yoʻldoshlar")));
        assertThat(items("satell", "uz-Latn").get(0).get("url").asString())
                .isEqualTo("https://news.example.uz/uz-Latn/topics/satellites");
        assertThat(texts("satell", "en")).containsExactly("Satellites");
    }

    @Test
    void whatManyReadersLookForIsOfferedWhileItFindsAnArticle() {
        var article = AnArticle.in(Language.UZ_LATN, "Zargʻaldoq haqida yangi qonun");
        Newsroom.publish(article.published());
        eventually(() -> !reader().idsFound("q", "\"zargʻaldoq haqida\"").isEmpty());
        Newsroom.set(new PopularSearches(List.of(
                new PopularSearch("zargʻaldoq topilmadi", Language.UZ_LATN),
                new PopularSearch("zargʻaldoq OR", Language.UZ_LATN),
                new PopularSearch("zargʻaldoq qonuni", Language.UZ_LATN),
                new PopularSearch("зарғалдоқ янги", Language.UZ_CYRL))));

        for (String typed : List.of("zargʻ", "зарғ", "zarg", "qonun zargʻald")) {
            eventually(() -> texts(typed, "uz-Latn").getFirst().equals("zargʻaldoq qonuni"));
        }
        assertThat(texts("zargʻ", "uz-Latn"))
                .containsExactly("zargʻaldoq qonuni", "зарғалдоқ янги", "Zargʻaldoq haqida yangi qonun");
        JsonNode first = items("zargʻ", "uz-Cyrl").get(0);
        assertThat(first.get("kind").asString()).isEqualTo("search");
        assertThat(first.get("text").asString()).isEqualTo("зарғалдоқ янги");
        assertThat(first.get("language").asString()).isEqualTo("uz-Cyrl");
        assertThat(URLDecoder.decode(first.get("url").asString(), StandardCharsets.UTF_8))
                .isEqualTo("https://news.example.uz/search?q=зарғалдоқ янги&ui=uz-Cyrl");

        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.UZ_LATN, "Yoʻq")));
        eventually(() -> texts("zargʻ", "uz-Latn").isEmpty());
        Newsroom.set(new PopularSearches(List.of()));
    }

    @Test
    void tooLittleIsNotCompletedAndTooMuchIsAMistake() {
        assertThat(texts("", "en")).isEmpty();
        assertThat(texts("a", "en")).isEmpty();
        var answer = reader().get("/api/suggest?ui=en&lang=xx&q=" + "a".repeat(513));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("q", "lang");
        assertThat(texts("\"*?[](){}<>~#@&|\\ .^$ -a*", "en")).isEmpty();
    }

    private List<String> texts(String typed, String lang) {
        return items(typed, lang)
                .valueStream()
                .map(item -> item.get("text").asString())
                .toList();
    }

    private JsonNode items(String typed, String lang) {
        var answer =
                reader().get("/api/suggest?lang=" + lang + "&q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body()).get("items");
    }

    private Reader reader() {
        return new Reader(port);
    }
}
