package jarchi.index.site;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.FollowersHub;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who follows the news by a hub hears of it, even if the hub was away. */
@WithRealServers
class HubIT {
    @LocalServerPort
    int port;

    @Test
    void aHubIsToldUntilItHasHeard() {
        var article = AnArticle.in(Language.RU, "Новость для хаба");
        int heard = FollowersHub.heard().size();
        FollowersHub.failFor(2);
        Newsroom.publish(article.published());
        eventually(() -> FollowersHub.hasFailed() && FollowersHub.heard().size() > heard);

        assertThat(FollowersHub.heard().getLast())
                .startsWith("hub.mode=publish&")
                .contains("&hub.url=https://news.example.uz/ru/feed.atom")
                .contains("&hub.url=https://news.example.uz/uz-Latn/feed.json");
    }

    @Test
    void itIsToldOfWhatIsErased() {
        var article = AnArticle.in(Language.RU, "Стёртая новость");
        Newsroom.publish(article.published());
        eventually(() -> new Reader(port).get(article.path(Language.RU)).statusCode() == 200);
        int heard = FollowersHub.heard().size();

        Newsroom.send(new EventRecord(article.id().value(), Map.of(), null));

        eventually(() -> FollowersHub.heard().size() > heard);
    }

    @Test
    void onlyFeedsThatItIsToldOfNameIt() {
        String address = FollowersHub.address();
        assertThat(body("/ru/feed.atom")).contains("<link rel=\"hub\" href=\"" + address + "\"");
        for (String other : List.of(
                "/ru/feed.atom?category=sport", "/ru/feed.atom?size=50", "/search.atom?ui=ru", "/search.json")) {
            assertThat(body(other)).as(other).doesNotContain(address);
        }
    }

    private String body(String path) {
        return new Reader(port).get(path).body();
    }
}
