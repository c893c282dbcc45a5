package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A search that finds nothing is answered with one that does, in words of articles. */
@WithRealServers
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeantSearchesIT {
    @LocalServerPort
    int port;

    @BeforeAll
    void articles() {
        Newsroom.publish(
                AnArticle.in(Language.UZ_LATN, "Qalampirmunchoqning maʼdanlari sheʼrda")
                        .category("culture")
                        .published(),
                AnArticle.in(Language.RU, "Кинофестиваль прошёл в Чимгане").published(),
                AnArticle.in(Language.EN, "Stalactites of Boysuntogh in 5G").published());
        eventually(() -> reader().found("q", "кинофестиваль").get("total").asInt() == 1
                && reader().found("q", "stalactites").get("total").asInt() == 1
                && reader().found("q", "qalampirmunchoq").get("total").asInt() == 1);
    }

    @ParameterizedTest
    @CsvSource({
        // As an article writes it, in the letters and the case of who typed
        "qalampirmunchobning, qalampirmunchoqning",
        "Qalampirmunchobning, Qalampirmunchoqning",
        "қалампирмунчобнинг, қалампирмунчоқнинг",
        "mahdanlari, maʼdanlari",
        "маҳданлари, маъданлари",
        "кинофистиваль, кинофестиваль",
        "stalaktites boysuntog, stalactites boysuntogh",
        "stalactitse, stalactites",
        "кинофестиволь чимг*, кинофестиваль чимг*",
        "кинофестиволь -спорт, кинофестиваль -спорт",
        "5G stalactitse, 5G stalactites",
        // Another alphabet on the keyboard
        "rbyjatcnbdfkm, кинофестиваль",
        "ыефдфсешеуы, stalactites",
        // Known words stay, and so does what belongs to the grammar
        "'кинофестиволь -спорт чимг*', 'кинофестиваль -спорт чимг*'",
    })
    void aWordThatNoArticleHasIsOfferedAsArticlesWriteIt(String typed, String meant) {
        // Nothing is offered that is not found in a second, as on a machine that has much to do
        eventually(() -> !meant("q", typed).isNull());

        JsonNode found = reader().found("q", typed);
        assertThat(found.get("didYouMean").asString()).isEqualTo(meant);
        assertThat(reader().found("q", meant).get("total").asInt()).isPositive();
    }

    @Test
    void whatWouldFindNothingIsNotOffered() {
        assertThat(meant("q", "stalaktites", "category", "culture").isNull()).isTrue();
        assertThat(meant("q", "stalaktites", "lang", "ru").isNull()).isTrue();
        assertThat(meant("q", "stalaktites кинофестиволь").isNull()).isTrue();
        assertThat(meant("q", "zzxxqqww").isNull()).isTrue();
        assertThat(meant("q", "-stalaktites -stalactites").isNull()).isTrue();
        assertThat(meant("q", "stalactites").isNull()).isTrue();
    }

    @Test
    void thePageLeadsToIt() {
        var page = Jsoup.parse(reader().get("/search?q=qalampirmunchobning&category=culture&page=2&ui=en")
                .body());
        var offered = page.select(".meant a").first();

        assertThat(offered.text()).isEqualTo("qalampirmunchoqning");
        assertThat(Jsoup.parse(reader().get(offered.attr("href")).body()).select(".results li"))
                .hasSize(1);
    }

    private JsonNode meant(String... parameters) {
        return reader().found(parameters).get("didYouMean");
    }

    private Reader reader() {
        return new Reader(port);
    }
}
