package jarchi.ingest.article;

import static jarchi.ingest.article.ArticleFixtures.EDITOR;
import static jarchi.ingest.article.ArticleFixtures.EVENING;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static jarchi.ingest.article.ArticleFixtures.by;
import static jarchi.ingest.article.ArticleFixtures.forced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmbargoTest {
    @Test
    void beforeItsEndNothingIsPublished() {
        var article = embargoed();

        assertThatThrownBy(() -> article.publish(by(EDITOR, MORNING))).isInstanceOf(Refusal.Embargoed.class);
        assertThat(article.publish(by(EDITOR, NOON)).version()).isEqualTo(1);
        assertThat(article.embargoUntil()).isNull();
    }

    @Test
    void whoInsistsSaysWhy() {
        assertThat(embargoed().work().needsForce(forced(EDITOR, MORNING))).isTrue();
        assertThat(embargoed().publish(forced(EDITOR, MORNING)).version()).isEqualTo(1);
    }

    @Test
    void aScheduleIsForATimeAfterIt() {
        var article = embargoed();

        assertThatThrownBy(() -> article.schedule(null, MORNING.plusSeconds(60), by(EDITOR, MORNING)))
                .isInstanceOf(Refusal.Embargoed.class);
        article.schedule(null, EVENING, by(EDITOR, MORNING));

        assertThat(article.stage()).isEqualTo(Stage.SCHEDULED);
        assertThatThrownBy(() -> article.embargo(null, at(MORNING))).isInstanceOf(Refusal.ClosedToChanges.class);
    }

    @Test
    void settingTheSameAgainIsNoRevision() {
        var article = embargoed();
        var revision = article.revision();
        article.embargo(NOON, at(MORNING));

        assertThat(article.revision()).isEqualTo(revision);
    }

    private static Article embargoed() {
        var article = anArticle().written();
        article.embargo(NOON, at(MORNING));
        return article;
    }
}
