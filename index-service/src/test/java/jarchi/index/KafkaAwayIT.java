package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import jarchi.stack.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** While Kafka is away readers notice nothing, and when it is back so is the flow of news. */
@WithRealServers
class KafkaAwayIT {
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
}
