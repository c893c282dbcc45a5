package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.stack.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While Kafka is away readers notice nothing, and when it is back so is the flow of news. */
@WithRealServers
class KafkaAwayIT {
    private static final String NEXT = "articles-of-tomorrow";

    @LocalServerPort
    int port;

    @Test
    void whatIsPublishedAfterwardsIsFound() {
        var reader = new Reader(port);
        var before = AnArticle.in(Language.EN, "Before the broker fell");
        var after = AnArticle.in(Language.EN, "After the broker rose");
        Newsroom.publish(before.published());
        eventually(() -> !reader.idsFound("q", "\"broker fell\"").isEmpty());

        TestServers.kafka().kill();
        eventually(() -> !reader.idsFound("q", "\"broker fell\"").isEmpty());
        TestServers.kafka().start();
        Newsroom.publish(after.published());

        eventually(() -> !reader.idsFound("q", "\"broker rose\"").isEmpty());
    }

    /** As when its container is stopped. */
    @Test
    void aServiceStartsThoughNobodyKnowsTheBrokersName() {
        var article = AnArticle.in(Language.EN, "Nameless broker");
        Newsroom.publish(article.published());
        eventually(() -> !new Reader(port).idsFound("q", "\"nameless broker\"").isEmpty());
        IndexByHand.makeNext(NEXT, "{}");

        try (var instance = Instance.start("spring.kafka.bootstrap-servers=kafka.invalid:9092")) {
            var reader = instance.reader();
            eventually(() -> !reader.idsFound("q", "\"nameless broker\"").isEmpty());
            eventually(() -> reader.get("/actuator/health/readiness").statusCode() == 200);
            eventually(() -> reader.rebuild().get("waiting").asString("").startsWith("Kafka"));
        } finally {
            IndexByHand.delete(NEXT);
        }
    }
}
