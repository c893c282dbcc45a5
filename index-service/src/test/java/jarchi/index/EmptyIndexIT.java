package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/** An index that is new and empty is filled with all that the log holds, however it came about. */
@WithRealServers
@Order(Integer.MAX_VALUE - 1)
class EmptyIndexIT {
    private static final String SECOND = "articles-000002";

    @LocalServerPort
    int port;

    @Autowired
    ConfigurableApplicationContext service;

    @Test
    void anIndexDeletedBehindARunningServiceIsFilledAgain() {
        var article = published("Yesterdays harvest");
        awaitFound(article, "yesterdays harvest");

        IndexByHand.delete(IndexByHand.name());

        awaitFound(article, "yesterdays harvest");
    }

    @Test
    @DirtiesContext
    void anIndexThatWasMadeByAnInstanceThatEndedAtOnceIsFilledByTheNext() {
        var article = published("Orphaned orchard");
        awaitFound(article, "orphaned orchard");
        service.stop();

        String index = IndexByHand.name();
        IndexByHand.delete(index);
        IndexByHand.make(index);
        IndexByHand.giveAliasTo(index);

        try (var next = Instance.start()) {
            eventually(() -> isFound(next.reader(), article, "orphaned orchard"));
        }
    }

    @Test
    void allInstancesShareTheFillingSoThatAnyOfThemMayEnd() {
        var article = published("Shared sheaves");
        try (var other = Instance.start()) {
            awaitFound(article, "shared sheaves");
            IndexByHand.delete(IndexByHand.name());

            eventually(() -> Newsroom.readersIn("index-service-" + IndexByHand.uuid()) == 4);
            eventually(() -> isFound(other.reader(), article, "shared sheaves"));
        }
        awaitFound(published("Lonely sheaves"), "lonely sheaves");
    }

    @Test
    void anotherIndexBehindTheAliasIsFilledAndTheFirstLacksNothingWhenItReturns() {
        var before = published("Before the switch");
        awaitFound(before, "before switch");
        String first = IndexByHand.name();
        IndexByHand.make(SECOND);

        IndexByHand.pointAliasTo(SECOND, first);
        awaitFound(before, "before switch");
        var between = published("Between the switches");
        awaitFound(between, "between switches");

        IndexByHand.pointAliasTo(first, SECOND);
        IndexByHand.delete(SECOND);
        awaitFound(between, "between switches");
    }

    private AnArticle published(String title) {
        var article = AnArticle.in(Language.EN, title);
        Newsroom.publish(article.published());
        return article;
    }

    private void awaitFound(AnArticle article, String words) {
        eventually(() -> isFound(new Reader(port), article, words));
    }

    private static boolean isFound(Reader reader, AnArticle article, String words) {
        return reader.idsFound("q", words).contains(article.id().value());
    }
}
