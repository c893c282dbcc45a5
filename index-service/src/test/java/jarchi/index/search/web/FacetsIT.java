package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What was found can be narrowed, and each way to narrow it says what it would leave. */
@WithRealServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsIT {
    private static final String WORD = "Saryazin";

    @LocalServerPort
    int port;

    @BeforeAll
    void fiveArticles() {
        Newsroom.publish(
                english("one")
                        .category("economy")
                        .topics("water", "dams")
                        .region("fergana")
                        .published(),
                english("two")
                        .category("economy")
                        .topics("water")
                        .region("khorezm")
                        .published(),
                english("three").category("society").topics("water").published(),
                english("four")
                        .category("economy")
                        .firstPublishedAt("2024-12-31T20:00:00Z")
                        .published(),
                AnArticle.in(Language.UZ_LATN, WORD + " besh")
                        .and(Language.RU, "Другое", "", "<p>Другое</p>")
                        .category("economy")
                        .topics("water")
                        .region("fergana")
                        .published());
        eventually(() -> reader().found("q", WORD).get("total").asInt() == 5);
    }

    @Test
    void eachFacetCountsWhatTheSearchFinds() {
        JsonNode facets = reader().found("q", WORD).get("facets");

        assertThat(counts(facets, "language")).isEqualTo(Map.of("en", 4, "uz-Latn", 1));
        assertThat(counts(facets, "category")).isEqualTo(Map.of("economy", 4, "society", 1));
        assertThat(counts(facets, "topic")).isEqualTo(Map.of("water", 4, "dams", 1));
        assertThat(counts(facets, "region")).isEqualTo(Map.of("fergana", 2, "khorezm", 1));
        // In Tashkent it was 2025 already
        assertThat(counts(facets, "year")).isEqualTo(Map.of("2026", 4, "2025", 1));
    }

    @Test
    void aFacetIsCountedWithoutItsOwnLimitAndTheOthersWithIt() {
        JsonNode found = reader().found("q", WORD, "category", "society", "topic", "water");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        JsonNode facets = found.get("facets");
        assertThat(counts(facets, "category")).isEqualTo(Map.of("economy", 3, "society", 1));
        assertThat(counts(facets, "topic")).isEqualTo(Map.of("water", 1));
        assertThat(counts(facets, "region")).isEmpty();
        assertThat(counts(facets, "language")).isEqualTo(Map.of("en", 1));
    }

    @Test
    void aLanguageCountsArticlesWhoseWordsInItAreFound() {
        JsonNode found = reader().found("q", WORD, "lang", "uz-Latn");

        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(counts(found.get("facets"), "language")).isEqualTo(Map.of("en", 4, "uz-Latn", 1));
        assertThat(counts(found.get("facets"), "region")).isEqualTo(Map.of("fergana", 1));
        assertThat(reader().found("q", WORD, "lang", "ru").get("total").asInt()).isZero();
    }

    @Test
    void aSearchWithoutWordsOrWithOnesToLeaveOutIsCountedToo() {
        JsonNode facets = reader().found("topic", "dams").get("facets");
        assertThat(counts(facets, "language")).isEqualTo(Map.of("en", 1));
        assertThat(counts(facets, "category")).isEqualTo(Map.of("economy", 1));
        assertThat(counts(facets, "topic")).containsEntry("dams", 1);

        facets = reader().found("q", WORD + " -one").get("facets");
        assertThat(counts(facets, "language")).isEqualTo(Map.of("en", 3, "uz-Latn", 1));
        assertThat(counts(facets, "region")).isEqualTo(Map.of("fergana", 1, "khorezm", 1));
        assertThat(reader().found("q", "-one", "topic", "dams").get("total").asInt())
                .isZero();
        assertThat(reader().found("q", "-nowhere", "topic", "dams").get("total").asInt())
                .isEqualTo(1);
    }

    @Test
    void daysLimitEveryCountButThatOfYears() {
        JsonNode found = reader().found("q", WORD, "from", "2026-01-01", "to", "2026-12-31");

        assertThat(found.get("total").asInt()).isEqualTo(4);
        assertThat(counts(found.get("facets"), "year")).isEqualTo(Map.of("2026", 4, "2025", 1));
        assertThat(counts(found.get("facets"), "category")).isEqualTo(Map.of("economy", 3, "society", 1));
    }

    @Test
    void topicsAndRegionsNarrow() {
        assertThat(reader().found("q", WORD, "topic", "dams").get("total").asInt())
                .isEqualTo(1);
        assertThat(reader().found("q", WORD, "region", "fergana").get("total").asInt())
                .isEqualTo(2);
        JsonNode mistakes = reader().found("q", WORD, "topic", "Water!", "region", "a".repeat(51));
        assertThat(mistakes.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactly("topic", "region");
    }

    @Test
    void thePageLeadsToEachNarrowerSearchAndBack() {
        Document page = page("/search?q=" + WORD + "&ui=en");
        Element fergana = page.select(".narrowing a:contains(Fergana Region)").first();
        assertThat(fergana.select(".count").text()).isEqualTo("2");

        Document narrowed = page(fergana.attr("href"));

        assertThat(narrowed.select(".results li")).hasSize(2);
        Element chosen = narrowed.select(".narrowing a[aria-current]").first();
        assertThat(chosen.text()).contains("Fergana Region");
        assertThat(page(chosen.attr("href")).select(".results li")).hasSize(5);
        Element year = page.select(".narrowing a:contains(2025)").first();
        assertThat(page(year.attr("href")).select(".results li")).hasSize(1);
        assertThat(page(year.attr("href")).select(".narrowing a[aria-current]").text())
                .contains("2025");
    }

    @Test
    void aTopicWithoutANameIsNoWayToNarrowForReaders() {
        Document page = page("/search?q=" + WORD + "&ui=en");

        assertThat(page.select(".narrowing li a:contains(dams)")).isEmpty();
        assertThat(page.select(".narrowing h3").eachText()).doesNotContain("Topic");
    }

    private static AnArticle english(String number) {
        return AnArticle.in(Language.EN, WORD + " " + number);
    }

    private Document page(String path) {
        var answer = reader().get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static Map<String, Integer> counts(JsonNode facets, String facet) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        facets.get(facet)
                .forEach(value -> counts.put(
                        value.get("key").asString(), value.get("count").asInt()));
        return counts;
    }

    private Reader reader() {
        return new Reader(port);
    }
}
