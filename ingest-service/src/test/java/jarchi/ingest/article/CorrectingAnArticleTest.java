package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.events.Language.RU;
import static jarchi.events.Significance.MAJOR;
import static jarchi.events.Significance.MINOR;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.NOTE;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectingAnArticleTest {
    @Test
    void aMinorOneIsANewVersionThatAlertsNobody() {
        var corrected =
                anArticle().publishedAndChanged().correct(MINOR, Map.of(), NOON).article();

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.majorVersion()).isEqualTo(1);
        assertThat(corrected.majorPublishedAt()).isEqualTo(MORNING);
        assertThat(corrected.publishedAt()).isEqualTo(NOON);
        assertThat(corrected.languages().get(EN).title()).isEqualTo("IT Park opened");
    }

    @Test
    void aMajorOneAlertsAndSaysWhatChanged() {
        var corrected =
                anArticle().publishedAndChanged().correct(MAJOR, NOTE, NOON).article();

        assertThat(corrected.majorVersion()).isEqualTo(2);
        assertThat(corrected.majorPublishedAt()).isEqualTo(NOON);
        assertThat(corrected.correction().note()).isEqualTo(NOTE);
    }

    @Test
    void aMinorOneWithoutAnyChangeIsRefused() {
        var article = anArticle().published();

        assertThatThrownBy(() -> article.correct(MINOR, NOTE, NOON)).isInstanceOf(Refusal.NothingToPublish.class);
    }

    @Test
    void aMajorOneMayRepeatTheTextBecauseItsNoteIsNew() {
        assertThat(anArticle().published().correct(MAJOR, NOTE, NOON).version()).isEqualTo(2);
    }

    @Test
    void aChangeThatWasTakenBackIsNoChange() {
        var article = anArticle().published();
        article.change(anArticle().in(EN, "Something else").draft());
        article.change(anArticle().draft());

        assertThat(article.hasUnpublishedChanges()).isFalse();
    }

    @Test
    void theLinkStaysWhenTheTitleChanges() {
        var corrected =
                anArticle().publishedAndChanged().correct(MINOR, Map.of(), NOON).article();

        assertThat(corrected.languages().get(EN).slug()).isEqualTo("it-park-opens");
    }

    @Test
    void theLinkStaysWhenALanguageGoesAndComesBack() {
        var article = anArticle().in(EN, "IT Park").in(RU, "Технопарк").published();
        article.change(anArticle().in(EN, "IT Park").draft());
        article.correct(MINOR, Map.of(), NOON);
        article.change(anArticle().in(EN, "IT Park").in(RU, "Другое").draft());

        var corrected = article.correct(MINOR, Map.of(), NOON).article();

        assertThat(corrected.languages().get(RU).slug()).isEqualTo("tekhnopark");
    }

    @Test
    void aDraftCannotBeCorrected() {
        assertThatThrownBy(() -> anArticle().written().correct(MAJOR, NOTE, NOON))
                .isInstanceOf(Refusal.ArticleNotPublished.class);
    }

    @Test
    void whatIsWithdrawnCannotBeCorrected() {
        assertThatThrownBy(() -> anArticle().withdrawn().correct(MAJOR, NOTE, NOON))
                .isInstanceOf(Refusal.ArticleAlreadyWithdrawn.class);
    }
}
