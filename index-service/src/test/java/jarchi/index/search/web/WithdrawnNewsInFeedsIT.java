package jarchi.index.search.web;

import static jarchi.index.newsroom.Reader.eventually;
import static jarchi.index.search.web.FeedReader.SITE;
import static jarchi.index.search.web.FeedReader.ids;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.WithRealServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdom2.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who follows a feed hears of what was withdrawn from it. */
@WithRealServers
class WithdrawnNewsInFeedsIT {
    private FeedReader feeds;

    @BeforeEach
    void follow(@LocalServerPort int port) {
        feeds = new FeedReader(port);
    }

    @Test
    void whatIsWithdrawnIsToldToWhoeverMayHaveIt() {
        var article = feeds.published(AnArticle.in(Language.EN, "Nebula to go").category("culture"));
        feeds.published(AnArticle.in(Language.EN, "Nebula to stay").category("culture"));
        Newsroom.publish(article.version(2).withdrawn(Map.of(Language.EN, "It was <wrong>.")));
        String id = SITE + "/en/news/" + article.id();
        eventually(() -> !ids(feeds.atom("/search.atom?q=nebula&category=culture&lang=en"))
                .contains(id));

        for (String feed :
                List.of("/search.atom?q=nebula&category=culture&lang=en", "/en/feed.atom?category=culture")) {
            eventually(() -> feeds.deleted(feed).stream()
                    .anyMatch(gone -> gone.getAttributeValue("ref").equals(id)));
            Element gone = feeds.deleted(feed).stream()
                    .filter(one -> one.getAttributeValue("ref").equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(gone.getAttributeValue("when")).isEqualTo("2026-11-20T09:00:00Z");
            assertThat(gone.getChildText("comment", gone.getNamespace())).isEqualTo("It was <wrong>.");
        }
        assertThat(feeds.deleted("/search.atom?q=nebula&category=sport&lang=en"))
                .extracting(one -> one.getAttributeValue("ref"))
                .doesNotContain(id);
        assertThat(feeds.body("/ru/feed.atom?category=culture"))
                .doesNotContain(article.id().value());
    }

    @Test
    void eachPageTellsOfWhatWasWithdrawnInItsTime() {
        List<String> gone = new ArrayList<>();
        for (int hour = 10; hour < 15; hour++) {
            String first = "2002-02-02T" + hour + ":00:00Z";
            feeds.published(AnArticle.in(Language.EN, "Parsec " + hour).firstPublishedAt(first));
            var article = AnArticle.in(Language.EN, "Parsec gone " + hour)
                    .firstPublishedAt(Instant.parse(first).minusSeconds(1800).toString()); // withdrawn at half past
            Newsroom.publish(article.published(), article.version(2).withdrawn(Map.of()));
            gone.addFirst(SITE + "/en/news/" + article.id());
        }
        String query = "/search.atom?q=parsec&lang=en&from=2002-02-02&to=2002-02-02&size=2";
        eventually(() -> gone.equals(List.of(1, 2, 3).stream()
                .flatMap(page -> feeds.deleted(query + "&page=" + page).stream())
                .map(one -> one.getAttributeValue("ref"))
                .toList()));

        assertThat(feeds.deleted(query)).hasSize(2); // half past two and half past one
    }
}
