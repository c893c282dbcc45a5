package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs get for what they ask. */
@WithRealServers
class SearchApiIT {
    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    q        | "half a phrase   | 0
                    q        | a OR             | 2
                    q        | t*               | 0
                    q        | te*st            | 2
                    q        | a OR -b          | 5
                    q        | %TOO_LONG%       | 512
                    lang     | uz               |
                    lang     | kaa              |
                    category | gossip           |
                    from     | 13.02.2020       |
                    to       | 2020-13-01       |
                    from     | +12020-01-01     |
                    sort     | newest           |
                    page     | 0                |
                    page     | -1               |
                    page     | one              |
                    page     | 501              |
                    page     | 99999999999999   |
                    size     | 0                |
                    size     | 101              |
                    cursor   | broken           |
                    cursor   | MSAy             |
                    """)
    void aMistakeIsNamedByItsField(String field, String value, Integer position) {
        HttpResponse<String> response =
                reader().search(field, value.replace("%TOO_LONG%", "a".repeat(513)), "ui", "en");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode error =
                JsonMapper.shared().readTree(response.body()).get("errors").get(0);
        assertThat(error.get("field").asString()).isEqualTo(field);
        assertThat(error.get("message").asString()).isNotBlank();
        if (position != null) {
            assertThat(error.get("position").asInt()).isEqualTo(position);
        }
    }

    @Test
    void allMistakesAreToldAtOnceAndInTheReadersLanguage() {
        HttpResponse<String> response = reader().get("/api/search?q=%22a&lang=xx&size=0", "Accept-Language", "ru-RU");

        JsonNode problem = JsonMapper.shared().readTree(response.body());
        assertThat(problem.get("title").asString()).isEqualTo("Запрос не понят");
        assertThat(problem.get("status").asInt()).isEqualTo(400);
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("q", "lang", "size");
        assertThat(problem.get("errors").get(0).get("message").asString()).isEqualTo("У кавычки на месте 1 нет пары.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q.a", "q%5B0%5D", "q.a.b%5Bc%5D", "class.name", "other"})
    void aParameterThatASearchDoesNotHaveIsPassedOver(String name) {
        for (String path : new String[] {"/api/search", "/search"}) {
            eventually(() -> reader().get(path).statusCode() == 200);
            assertThat(reader().get(path + "?" + name + "=b").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void anArticleIsFoundByItsWordsItsDayAndItsCategory() {
        var article = AnArticle.in(Language.EN, "Zarafshan <b>gold</b> & silver")
                .category("economy")
                .firstPublishedAt("2019-12-31T19:30:00Z");
        Newsroom.publish(article.published());
        eventually(() -> !reader().idsFound("q", "zarafshan").isEmpty());

        JsonNode item = reader().found("q", "gold zarafshan").get("items").get(0);
        assertThat(item.get("title").asString()).isEqualTo("Zarafshan <b>gold</b> & silver");
        assertThat(item.get("titleHighlighted").asString())
                .isEqualTo("<mark>Zarafshan</mark> &lt;b&gt;<mark>gold</mark>&lt;/b&gt; &amp; silver");
        assertThat(item.get("url").asString()).isEqualTo("https://news.example.uz" + article.path(Language.EN));
        assertThat(item.get("publishedAt").asString()).isEqualTo("2019-12-31T19:30:00Z");
        assertThat(item.get("languages").get(0).asString()).isEqualTo("en");
        // In Tashkent it was the first of January already
        assertThat(reader().idsFound("q", "zarafshan", "from", "2020-01-01", "to", "2020-01-01"))
                .hasSize(1);
        assertThat(reader().idsFound("q", "zarafshan", "to", "2019-12-31")).isEmpty();
        assertThat(reader().idsFound("q", "zarafshan", "category", "economy")).hasSize(1);
        assertThat(reader().idsFound("q", "zarafshan", "category", "sport")).isEmpty();
        assertThat(reader().idsFound("q", "zarafshan", "lang", "ru")).isEmpty();
    }

    @Test
    void whereNothingHasAllTheWordsTheBestThatHaveSomeAreShown() {
        var both = AnArticle.in(Language.EN, "Quagga herd grazes");
        var one = AnArticle.in(Language.EN, "A herd of llamas").category("sport");
        Newsroom.publish(both.published(), one.published());
        eventually(() -> reader().found("q", "herd").get("total").asInt() == 2);

        JsonNode found = reader().found("q", "the quagga herd nowherever", "sort", "date");
        assertThat(found.get("matched").asString()).isEqualTo("some");
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/id").asString()).isEqualTo(both.id().value());
        assertThat(found.at("/items/0/titleHighlighted").asString())
                .isEqualTo("<mark>Quagga</mark> <mark>herd</mark> grazes");
        assertThat(found.hasNonNull("next")).isFalse();
        String page = reader().get("/search?ui=en&q=the+quagga+herd+nowherever").body();
        assertThat(page).contains("No article has all of these words", "Articles that have some of them: 2");

        // Another section has all the words: the counts lead there
        found = reader().found("q", "quagga herd", "category", "sport");
        assertThat(found.get("matched").asString()).isEqualTo("some");
        assertThat(found.at("/facets/category/0/key").asString()).isEqualTo("technology");
        assertThat(reader().found("q", "quagga herd").get("matched").asString()).isEqualTo("all");
    }

    @Test
    void whatMustBeExactIsNotLoosened() {
        var article = AnArticle.in(Language.EN, "Ibex grazes");
        Newsroom.publish(article.published());
        eventually(() -> !reader().idsFound("q", "ibex").isEmpty());

        for (String search : List.of(
                "nowherever", "\"ibex grazes\" \"nowherever at all\"", "ibex nowherever -grazes", "nowherever the")) {
            JsonNode found = reader().found("q", search);
            assertThat(found.get("matched").asString()).as(search).isEqualTo("all");
            assertThat(found.get("total").asInt()).as(search).isZero();
        }
        assertThat(reader().get("/search.json?q=ibex+nowherever").body()).doesNotContain("Ibex");
    }

    @Test
    void pagesHoldWhatTheySay() {
        for (int i = 0; i < 5; i++) {
            Newsroom.publish(AnArticle.in(Language.EN, "Numbered caravan " + i)
                    .firstPublishedAt("2026-01-0" + (i + 1) + "T00:00:00Z")
                    .published());
        }
        eventually(() -> reader().found("q", "caravan").get("total").asInt() == 5);

        JsonNode second = reader().found("q", "caravan", "sort", "date", "page", "2", "size", "2");

        assertThat(second.get("total").asInt()).isEqualTo(5);
        assertThat(second.get("page").asInt()).isEqualTo(2);
        assertThat(second.get("size").asInt()).isEqualTo(2);
        assertThat(second.get("items")
                        .valueStream()
                        .map(item -> item.get("title").asString()))
                .containsExactly("Numbered caravan 2", "Numbered caravan 1");
    }

    @Test
    void cursorsLeadThroughEverythingWhateverComesInMeanwhile() {
        // All of one moment, so that their ids tell which comes after a cursor
        for (int i = 0; i < 5; i++) {
            Newsroom.publish(AnArticle.in(Language.EN, "Endless steppe " + i).published());
        }
        eventually(() -> reader().found("q", "endless steppe").get("total").asInt() == 5);

        var titles = new ArrayList<String>();
        JsonNode page = reader().found("q", "steppe", "sort", "date", "size", "2");
        add(titles, page);
        Newsroom.publish(AnArticle.in(Language.EN, "Newest steppe")
                .firstPublishedAt("2026-11-21T00:00:00Z")
                .published());
        eventually(() -> !reader().idsFound("q", "newest steppe").isEmpty());
        while (page.hasNonNull("next")) {
            page = reader().found(
                            "q",
                            "steppe",
                            "sort",
                            "date",
                            "size",
                            "2",
                            "cursor",
                            page.get("next").asString());
            add(titles, page);
        }

        assertThat(titles)
                .containsExactlyInAnyOrder(
                        "Endless steppe 0",
                        "Endless steppe 1",
                        "Endless steppe 2",
                        "Endless steppe 3",
                        "Endless steppe 4");
        assertThat(reader().found("q", "steppe").hasNonNull("next")).isFalse();
    }

    @Test
    void aCursorStandsAloneAndInTheOrderOfDates() {
        String cursor = "MCAwMDAwMDAwMDAwMDA";

        assertThat(reader().search("sort", "date", "cursor", cursor).statusCode())
                .isEqualTo(200);
        assertThat(reader().search("sort", "date", "cursor", cursor, "page", "1")
                        .statusCode())
                .isEqualTo(400);
        assertThat(reader().search("q", "a", "cursor", cursor).statusCode()).isEqualTo(400);
    }

    private static void add(List<String> titles, JsonNode page) {
        page.get("items").forEach(item -> titles.add(item.get("title").asString()));
    }

    private Reader reader() {
        return new Reader(port);
    }
}
