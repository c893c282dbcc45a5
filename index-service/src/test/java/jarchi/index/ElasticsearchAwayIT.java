package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.stack.TestServers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While Elasticsearch is away readers are told so, and editors' work waits. */
@WithRealServers
class ElasticsearchAwayIT {
    @LocalServerPort
    int port;

    @AfterEach
    void bringItBack() {
        if (!TestServers.elasticsearch().isRunning()) {
            TestServers.elasticsearch().start();
        }
    }

    @Test
    void everythingPublishedMeanwhileIsSearchableAfterwards() {
        var reader = new Reader(port);
        List<AnArticle> articles = IntStream.range(0, 60)
                .mapToObj(i -> AnArticle.in(Language.EN, "Power cut number " + i))
                .toList();
        articles.subList(0, 20).forEach(article -> Newsroom.publish(article.published()));

        TestServers.elasticsearch().kill();
        articles.subList(20, 40).forEach(article -> Newsroom.publish(article.published()));
        assertReadersAreTold(reader);
        TestServers.elasticsearch().start();
        articles.subList(40, 60).forEach(article -> Newsroom.publish(article.published()));

        eventually(() -> reader.found("q", "\"power cut number\"").get("total").asInt() == 60);
    }

    private static void assertReadersAreTold(Reader reader) {
        String article = "/api/articles/0123456789ab";
        for (String path : List.of("/api/search?q=power&ui=en", article + "?ui=en", article + "/similar?ui=en")) {
            HttpResponse<String> api = reader.get(path);
            assertThat(api.statusCode()).isEqualTo(503);
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(api.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(api.body()).contains("Search is away");
        }
        for (String page : List.of("/?lang=ru", "/search?ui=ru&q=a", "/ru/news/x-0123456789ab")) {
            HttpResponse<String> told = reader.get(page);
            assertThat(told.statusCode()).isEqualTo(503);
            assertThat(told.body()).contains("Новости вернутся через минуту");
        }
        assertThat(reader.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(reader.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }
}
