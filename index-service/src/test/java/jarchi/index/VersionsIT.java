package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvent;
import jarchi.events.EventRecord;
import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is late or repeated changes nothing; what was taken back does not come back. */
@WithRealServers
class VersionsIT {
    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);

    @BeforeEach
    void reader() {
        reader = new Reader(port);
    }

    @Test
    void aLateEventDoesNotOverwriteANewerOne() {
        var article = AnArticle.in(Language.EN, "Late bridges of spring");
        ArticleEvent first = article.published();
        ArticleEvent second = article.version(2)
                .and(Language.EN, "Early bridges of spring", "", "<p>New</p>")
                .published();

        Newsroom.publish(second);
        eventually(() -> versionOf(article) == 2);
        Newsroom.publish(first);
        publishAndAwaitAnother(article);

        assertThat(versionOf(article)).isEqualTo(2);
        assertThat(reader.idsFound("q", "\"late bridges\""))
                .doesNotContain(article.id().value());
    }

    @Test
    void anEventThatComesTwiceChangesNothing() {
        var article = AnArticle.in(Language.EN, "Twice told orchard");

        Newsroom.publish(article.published(), article.published());
        eventually(() -> versionOf(article) == 1);
        Newsroom.publish(article.published());
        publishAndAwaitAnother(article);

        assertThat(reader.idsFound("q", "orchard")).containsExactly(article.id().value());
    }

    @Test
    void aWithdrawalDisappearsFromSearchAndItsPageSaysWhy() {
        var article =
                AnArticle.in(Language.EN, "Premature fireworks").and(Language.RU, "Ранний салют", "", "<p>Салют</p>");
        ArticleEvent first = article.published();
        Newsroom.publish(first);
        eventually(() -> versionOf(article) == 1);

        Newsroom.publish(
                article.version(2).withdrawn(Map.of(Language.EN, "It was not so.", Language.RU, "Это было не так.")));
        eventually(() -> reader.get(article.path(Language.EN)).statusCode() == 410);

        assertThat(reader.idsFound("q", "fireworks")).isEmpty();
        assertThat(reader.get(article.path(Language.EN)).body())
                .contains("This article was withdrawn", "Premature fireworks", "It was not so.");
        assertThat(reader.get(article.path(Language.RU)).body())
                .contains("Эта публикация отозвана", "Это было не так.");
        Newsroom.publish(first);
        publishAndAwaitAnother(article);
        assertThat(reader.get(article.path(Language.EN)).statusCode()).isEqualTo(410);
        assertThat(reader.idsFound("q", "fireworks")).isEmpty();
    }

    @Test
    void anErasedArticleIsGoneForGood() {
        var article = AnArticle.in(Language.EN, "Somebodys private matter");
        ArticleEvent first = article.published();
        Newsroom.publish(first);
        eventually(() -> versionOf(article) == 1);

        Newsroom.send(new EventRecord(article.id().value(), Map.of(), null));
        eventually(() -> reader.get(article.path(Language.EN)).statusCode() == 404);

        assertThat(reader.idsFound("q", "private matter")).isEmpty();
        Newsroom.publish(first);
        publishAndAwaitAnother(article);
        assertThat(reader.get(article.path(Language.EN)).statusCode()).isEqualTo(404);
    }

    @Test
    void everyFeedThatMayHaveHadAnErasedArticleTellsOfIt() {
        var article = AnArticle.in(Language.EN, "Somebodys other matter").category("culture");
        Newsroom.publish(article.published());
        eventually(() -> versionOf(article) == 1);

        Newsroom.send(new EventRecord(article.id().value(), Map.of(), null));
        for (String feed : List.of("/en/feed.atom", "/search.atom?q=matter&category=culture&ui=en")) {
            eventually(() -> reader.get(feed)
                    .body()
                    .contains("deleted-entry ref=\"https://news.example.uz/en/news/" + article.id() + "\" when=\"2"));
            assertThat(reader.get(feed).body()).doesNotContain("other matter");
        }
    }

    private long versionOf(AnArticle article) {
        return reader.found("size", "100")
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(article.id().value()))
                .mapToLong(item -> item.get("version").asLong())
                .findFirst()
                .orElse(0);
    }

    /** Until something that was written to the same partition afterwards is there, so that what came before was read. */
    private void publishAndAwaitAnother(AnArticle article) {
        var marker =
                new EventRecord(article.id().value(), Map.of("ce_type", "news.article.published.v1"), new byte[] {'x'});
        int before = Newsroom.deadLetters().size();
        Newsroom.send(marker);
        eventually(() -> Newsroom.deadLetters().size() > before);
    }
}
