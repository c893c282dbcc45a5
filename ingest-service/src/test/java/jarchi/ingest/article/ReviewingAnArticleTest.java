package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.ingest.article.ArticleFixtures.EDITOR;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.NOTE;
import static jarchi.ingest.article.ArticleFixtures.REASON;
import static jarchi.ingest.article.ArticleFixtures.WRITER;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static jarchi.ingest.article.ArticleFixtures.by;
import static jarchi.ingest.article.ArticleFixtures.forced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Significance;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewingAnArticleTest {
    private static final Draft ANOTHER = anArticle().in(EN, "Another title").draft();

    @Test
    void whatIsInReviewIsClosedToItsWritersAndOpenToEditors() {
        var article = anArticle().written();
        article.sendToReview(at(NOON));

        assertThatThrownBy(() -> article.change(ANOTHER, at(NOON))).isInstanceOf(Refusal.ClosedToChanges.class);
        article.change(ANOTHER, new Act(EDITOR, NOON));

        assertThat(article.stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(article.work().isOf(EDITOR)).isTrue();
    }

    @Test
    void takenBackItIsOpenAgain() {
        var article = anArticle().written();
        article.sendToReview(at(NOON));
        article.takeBack(at(NOON));
        article.change(ANOTHER, at(NOON));

        assertThat(article.stage()).isEqualTo(Stage.WRITING);
        assertThat(article.revision().number()).isEqualTo(4);
    }

    @Test
    void whatWasReturnedStaysSoUntilItIsSentAgain() {
        var article = anArticle().written();
        article.sendToReview(at(NOON));
        article.sendBack(new Act(EDITOR, NOON));
        article.change(ANOTHER, at(NOON));

        assertThat(article.stage()).isEqualTo(Stage.RETURNED);
        article.sendToReview(at(NOON));
        assertThat(article.stage()).isEqualTo(Stage.IN_REVIEW);
    }

    @Test
    void everyStepBeginsWhereItBelongs() {
        var article = anArticle().written();

        assertThatThrownBy(() -> article.takeBack(at(NOON))).isInstanceOf(Refusal.NotAtThisStage.class);
        assertThatThrownBy(() -> article.sendBack(at(NOON))).isInstanceOf(Refusal.NotAtThisStage.class);
        article.sendToReview(at(NOON));
        assertThatThrownBy(() -> article.sendToReview(at(NOON))).isInstanceOf(Refusal.NotAtThisStage.class);
        assertThatThrownBy(() -> anArticle().published().sendToReview(at(NOON)))
                .isInstanceOf(Refusal.NothingToPublish.class);
    }

    @Test
    void whoWroteItCannotPublishIt() {
        var article = anArticle().written();
        article.change(ANOTHER, new Act(EDITOR, NOON));

        assertThatThrownBy(() -> article.publish(by(EDITOR, NOON))).isInstanceOf(Refusal.OwnWork.class);
        assertThat(article.work().needsForce(forced(EDITOR, NOON))).isTrue();
        assertThat(article.publish(forced(EDITOR, NOON)).version()).isEqualTo(1);
    }

    @Test
    void theSettingAllowsIt() {
        var article = anArticle().written();
        article.change(ANOTHER, new Act(EDITOR, NOON));

        assertThat(article.publish(new Release(new Act(EDITOR, NOON), false, null))
                        .version())
                .isEqualTo(1);
    }

    @Test
    void theSameHoldsForWhatChangedSinceItWasPublic() {
        var article = anArticle().published();
        assertThat(article.work().isOf(WRITER)).isFalse();
        article.change(ANOTHER, new Act(EDITOR, NOON));

        assertThatThrownBy(() -> article.correct(Significance.MINOR, Map.of(), by(EDITOR, NOON)))
                .isInstanceOf(Refusal.OwnWork.class);
    }

    @Test
    void whoChangedNothingMayAlertAgain() {
        assertThat(anArticle()
                        .published()
                        .correct(Significance.MAJOR, NOTE, by(EDITOR, NOON))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void publishingEndsTheReview() {
        var article = anArticle().written();
        article.sendToReview(at(MORNING));
        article.publish(by(EDITOR, NOON));

        assertThat(article.stage()).isEqualTo(Stage.WRITING);
    }

    @Test
    void aWithdrawalLeavesTheReviewOfTheNextTextAsItIs() {
        var article = anArticle().publishedAndChanged();
        article.sendToReview(at(NOON));
        article.withdraw(REASON, at(NOON));

        assertThat(article.stage()).isEqualTo(Stage.IN_REVIEW);
        assertThat(article.publish(by(EDITOR, NOON)).version()).isEqualTo(3);
    }
}
