package jarchi.index;

import static jarchi.index.newsroom.Reader.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Language;
import jarchi.index.document.ArticleDocument;
import jarchi.index.document.ArticleDocuments;
import jarchi.index.document.IndexAway;
import jarchi.index.document.IndexSuccession;
import jarchi.index.document.Outcome;
import jarchi.index.document.StandingIndex;
import jarchi.index.newsroom.AnArticle;
import jarchi.index.newsroom.IndexByHand;
import jarchi.index.newsroom.Newsroom;
import jarchi.index.newsroom.Reader;
import jarchi.index.newsroom.WithRealServers;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever several instances, crashes and operators do in between, an index takes the other's place at once or not at all. */
@WithRealServers
@Order(Integer.MAX_VALUE - 3)
class IndexSuccessionIT {
    /** So many keep the service itself from switching over: the log does not have them. */
    private static final int LOST = 500;

    private static final String MARK = "articles-shut-mine";
    private static final String ANOTHERS = "articles-shut-anothers";
    private static final String TOMORROW = "articles-of-tomorrow";

    @Autowired
    IndexSuccession indices;

    @Autowired
    ArticleDocuments documents;

    @LocalServerPort
    int port;

    private Reader reader = new Reader(0);
    private StandingIndex standing = new StandingIndex("", "");

    @BeforeEach
    void anIndexStands() {
        reader = new Reader(port);
        eventually(() -> reader.search("q", "").statusCode() == 200);
        standing = Objects.requireNonNull(indices.lineup().standing());
        IndexByHand.putStrays(standing.name(), LOST);
    }

    @AfterEach
    void itStandsAlone() {
        IndexByHand.behind("articles-next").forEach(IndexByHand::delete);
        IndexByHand.removeStrays(standing.name(), LOST);
        eventually(() -> IndexByHand.behind("articles-left").isEmpty() && IndexByHand.writeIsAllowed(standing.name()));
        assertThat(IndexByHand.name()).isEqualTo(standing.name());
    }

    @Test
    void aShutIndexIsReadAndNewsWaits() {
        var before = published("Lamp before the door closed");
        awaitFound(before, "\"door closed\"");
        var next = indices.begin(standing, null);
        eventually(() -> reader.rebuild().get("next").asString("").equals(next.name())
                && reader.rebuild().get("left").asLong() == 0);

        indices.shut(standing, MARK);
        var meanwhile = published("Lamp behind the closed shutters");
        eventually(() ->
                IndexByHand.documents(next.name()).containsKey(meanwhile.id().value()));

        awaitFound(before, "\"door closed\"");
        assertThat(reader.idsFound("q", "\"closed shutters\"")).isEmpty();
        indices.open(standing, MARK);
        awaitFound(meanwhile, "\"closed shutters\"");
        assertThat(Newsroom.deadLetters())
                .noneMatch(letter -> meanwhile.id().value().equals(letter.key()));
    }

    @Test
    void onlyOneShutsIt() {
        var next = indices.begin(standing, null);

        indices.shut(standing, MARK);

        assertThatThrownBy(() -> indices.shut(standing, ANOTHERS)).isInstanceOf(IndexAway.class);
        assertThat(indices.lineup().shutBy()).isEqualTo(MARK);
        indices.open(standing, MARK);
        indices.shut(standing, ANOTHERS);
        indices.open(standing, ANOTHERS);
    }

    @Test
    void whoeverFindsItOpenedMeanwhileDoesNotReplaceIt() {
        var next = indices.begin(standing, null);
        indices.shut(standing, MARK);
        indices.open(standing, MARK);

        assertThatThrownBy(() -> indices.replace(standing, next, MARK)).isInstanceOf(IndexAway.class);

        indices.shut(standing, ANOTHERS);
        assertThatThrownBy(() -> indices.replace(standing, next, MARK)).isInstanceOf(IndexAway.class);
        assertThatThrownBy(() -> indices.open(standing, MARK)).isInstanceOf(IndexAway.class);
        assertThat(IndexByHand.writeIsAllowed(standing.name())).isFalse();
        assertThat(IndexByHand.name()).isEqualTo(standing.name());
        indices.open(standing, ANOTHERS);
    }

    @Test
    void severalThatBeginMakeOne() {
        var next = indices.begin(standing, null);

        assertThat(indices.begin(standing, null)).isEqualTo(next);
    }

    @Test
    void oneThatWasLeftShutIsOpenedWhateverBecameOfTheNext() {
        IndexByHand.shut(standing.name(), MARK);

        var article = published("Lamp of the late opener");

        awaitFound(article, "\"late opener\"");
        assertThat(indices.lineup().shutBy()).isNull();
    }

    @Test
    void oneThatAnOperatorShutStaysShut() {
        indices.begin(standing, null);
        IndexByHand.allowWrites(standing.name(), false);
        IndexByHand.shut(standing.name(), MARK);

        eventually(() -> IndexByHand.writeIsAllowed(standing.name()));

        assertThat(IndexByHand.setting(standing.name(), "blocks/write")).isEqualTo("true");
        IndexByHand.allowWrites(standing.name(), true);
    }

    @Test
    void whatAnotherReleaseBeganIsReplacedWhenSomebodyAsks() {
        IndexByHand.makeNext(TOMORROW, """
                {"_meta": {"releases": "tomorrow", "supersedes": "%s"}}""".formatted(indices.release()));
        eventually(() -> reader.rebuild().get("waiting").asString("").contains("of another release"));
        assertThat(reader.rebuild().get("next").asString()).isEqualTo(TOMORROW);

        var answer = reader.askForARebuild("the release of tomorrow was taken back");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("articles-" + indices.release());
        eventually(() -> !IndexByHand.exists(TOMORROW));
    }

    @Test
    void whoHasNotSeenTheChangeYetWritesIntoNoOther() {
        var abandoned = indices.begin(standing, null);
        var next = indices.begin(standing, abandoned);
        var late = ArticleDocument.of(
                AnArticle.in(Language.EN, "Lamp of a late batch").published());

        assertThat(documents.write(List.of(late), abandoned)).containsExactly(new Outcome.Indexed());
        assertThat(IndexByHand.documents(next.name())).doesNotContainKey(late.id());

        eventually(() -> !IndexByHand.exists(abandoned.name()));
        assertThat(documents.write(List.of(late), abandoned).getFirst()).isInstanceOf(Outcome.Delayed.class);
        assertThat(IndexByHand.exists(abandoned.name())).isFalse();
    }

    @Test
    void onAFullDiskItGoesAndIsNotBegunAgain() {
        var next = indices.begin(standing, null);
        eventually(() -> reader.rebuild().get("next").asString("").equals(next.name()));

        IndexByHand.blockAsOnAFullDisk(next.name());

        eventually(() -> !IndexByHand.exists(next.name()));
        eventually(() -> reader.rebuild().get("waiting").asString("").contains("almost full"));
        awaitFound(published("Lamp beside a full disk"), "\"full disk\"");
    }

    private static AnArticle published(String title) {
        var article = AnArticle.in(Language.EN, title);
        Newsroom.publish(article.published());
        return article;
    }

    private void awaitFound(AnArticle article, String words) {
        eventually(() -> reader.idsFound("q", words).contains(article.id().value()));
    }
}
