package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Instance;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.Watcher;
import jarchi.index.newsroom.WithRealServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Another index is filled beside the one that stands and takes its place, and no reader notices. */
@WithRealServers
@Order(Integer.MAX_VALUE - 2)
class RebuildIT {
    /** An article that the index has and the log has not: the switching over waits for it. */
    private static final String LOST = "ffffffffffff";

    private static final String STRAY = """
            {"id": "ffffffffffff", "version": 1, "withdrawn": false, "erased": false}""";

    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);
    private String first = "";

    @BeforeEach
    void anIndexStands() {
        reader = new Reader(port);
        eventually(() -> !IndexByHand.behind("articles").isEmpty()
                && IndexByHand.behind("articles-next").isEmpty());
        first = IndexByHand.name();
    }

    @AfterEach
    void nothingIsLeft() {
        eventually(() -> IndexByHand.behind("articles-next").isEmpty()
                && IndexByHand.behind("articles-left").isEmpty());
    }

    @Test
    void theNewIndexHoldsTheSameDocumentsAndTheOldOneGoes() {
        var article = published("Copied calendar");
        var withdrawn = published("Recalled calendar");
        Newsroom.publish(withdrawn.version(2).withdrawn(Map.of(Language.EN, "A mistake.")));
        Newsroom.publishInATransaction(
                AnArticle.in(Language.EN, "Sealed calendar").published());
        awaitFound(article, "copied calendar");
        eventually(() -> reader.idsFound("q", "sealed calendar").size() == 1);
        eventually(() -> reader.get(withdrawn.path(Language.EN)).statusCode() == 410);
        Map<String, String> before = IndexByHand.documents(first);

        assertThat(reader.askForARebuild("to see it").statusCode()).isEqualTo(200);
        awaitAnother(first);

        assertThat(IndexByHand.documents(IndexByHand.name())).containsAllEntriesOf(withoutErased(before));
        assertThat(IndexByHand.setting(IndexByHand.name(), "refresh_interval")).isEqualTo("1s");
        eventually(() -> !IndexByHand.exists(first));
        awaitFound(published("Calendar of afterwards"), "calendar afterwards");
    }

    @Test
    void noSearchMissesAnythingOrFindsWhatWasWithdrawn() {
        List<AnArticle> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(published("Steady lantern " + i));
        }
        articles.forEach(article -> awaitFound(article, "steady lantern"));

        try (var watcher = new Watcher(reader, "steady lantern")) {
            articles.forEach(watcher::expect);
            reader.askForARebuild("while news goes on");
            for (int i = 0; i < 30 && (IndexByHand.name().equals(first) || i < 10); i++) {
                newsOfEachKind(articles, i, watcher);
            }
            awaitAnother(first);
            for (int i = 10; i < 13; i++) {
                newsOfEachKind(articles, i, watcher);
            }
            long searches = watcher.searches();
            eventually(() -> watcher.searches() > searches + 5);

            assertThat(watcher.wrong()).isEmpty();
        }
    }

    @Test
    void anyInstanceMayEndAndTheOthersGoOn() {
        var article = published("Relayed torch");
        awaitFound(article, "relayed torch");
        IndexByHand.put(first, LOST, STRAY);
        String next;
        try (var other = Instance.start()) {
            other.reader().askForARebuild("and then it ends");
            next = next();
            eventually(
                    () -> IndexByHand.documents(next).containsKey(article.id().value()));
            IndexByHand.allowWrites(next, false);
        }
        var meanwhile = published("Torch of the interval");
        awaitFound(meanwhile, "torch interval");
        assertThat(IndexByHand.documents(next)).doesNotContainKey(meanwhile.id().value());

        IndexByHand.allowWrites(next, true);
        IndexByHand.remove(first, LOST);

        awaitAnother(first);
        assertThat(IndexByHand.name()).isEqualTo(next);
        awaitFound(article, "relayed torch");
        awaitFound(meanwhile, "torch interval");
    }

    @Test
    void anIndexThatCannotBeMadeLeavesTheOldOneServed() {
        var article = published("Unmoved mountain");
        awaitFound(article, "unmoved mountain");
        IndexByHand.make("articles-next");

        var answer = reader.askForARebuild("in vain");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("articles-next");
        assertThat(IndexByHand.name()).isEqualTo(first);
        awaitFound(published("Unmoved valley"), "unmoved valley");
        IndexByHand.delete("articles-next");
    }

    @Test
    void anIndexWithFewerArticlesThanTheOldOneIsNotServedUntilAPersonSaysSo() {
        IndexByHand.put(first, LOST, STRAY);

        reader.askForARebuild("with a log that lost something");

        eventually(() -> reader.rebuild().get("waiting").asString("").contains("the log has lost some"));
        assertThat(IndexByHand.name()).isEqualTo(first);
        assertThat(reader.get("/actuator/health").body()).contains("the log has lost some");
        assertThat(IndexByHand.writeIsAllowed(first)).isTrue();
        awaitFound(published("News in spite of it"), "news spite");
        reader.askForARebuild("it is right", true);
        awaitAnother(first);
    }

    @Test
    void aReleaseThatCannotUseTheIndexMakesAnotherByItself() {
        var article = published("Translated treasure");
        awaitFound(article, "translated treasure");
        IndexByHand.make("articles-of-yore", """
                {"dynamic": "strict", "properties": {"category": {"type": "text"}}}""");
        IndexByHand.pointAliasTo("articles-of-yore", first);

        try (var newer = Instance.start("rebuild.by-itself=true")) {
            awaitAnother("articles-of-yore");

            awaitFound(article, "translated treasure");
            eventually(() -> newer.reader().get("/actuator/health/readiness").statusCode() == 200);
            eventually(() -> !IndexByHand.exists("articles-of-yore"));
        }
        IndexByHand.delete(first);
    }

    private void newsOfEachKind(List<AnArticle> articles, int i, Watcher watcher) {
        var another = published("Steady lantern of round " + i);
        awaitFound(another, "steady lantern");
        watcher.expect(another);
        AnArticle corrected = articles.get(articles.size() - 1 - i % 5);
        Newsroom.publish(corrected.version(10 + i).published());
        AnArticle recalled = another;
        watcher.expectNoMore(recalled);
        Newsroom.publish(recalled.version(2).withdrawn(Map.of(Language.EN, "Put out.")));
        eventually(() -> !reader.idsFound("q", "steady lantern", "size", "100")
                .contains(recalled.id().value()));
        watcher.expectGone(recalled);
    }

    private AnArticle published(String title) {
        var article = AnArticle.in(Language.EN, title);
        Newsroom.publish(article.published());
        return article;
    }

    private void awaitFound(AnArticle article, String words) {
        eventually(() ->
                reader.idsFound("q", words, "size", "100").contains(article.id().value()));
    }

    private static String next() {
        return IndexByHand.behind("articles-next").getFirst();
    }

    private static void awaitAnother(String index) {
        eventually(() -> !IndexByHand.name().equals(index));
    }

    private static Map<String, String> withoutErased(Map<String, String> documents) {
        documents.values().removeIf(document -> document.contains("\"erased\":true"));
        return documents;
    }
}
