package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The service may be there before the topic and the index are; it comes first, while neither is. */
@WithRealServers
@Order(0)
class StartingBeforeTheTopicIT {
    @LocalServerPort
    int port;

    @Test
    void findsNothingAndThenTheFirstArticleWithinSeconds() throws Exception {
        var reader = new Reader(port);
        assertThat(Newsroom.topicExists()).isFalse();
        eventually(() -> reader.found("q", "").get("total").asInt() == 0);
        assertThat(reader.get("/?lang=en").body()).contains("There is no news yet");

        var first = AnArticle.in(Language.EN, "The very first article");
        Newsroom.publish(first.published());

        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> reader.idsFound("q", "first").contains(first.id().value()));
    }
}
