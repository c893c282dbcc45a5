package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.events.Language.RU;
import static jarchi.events.Significance.MAJOR;
import static jarchi.events.Significance.MINOR;
import static jarchi.ingest.article.ArticleFixtures.EDITOR;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.NOTE;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static jarchi.ingest.article.ArticleFixtures.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectingAnArticleTest {
    @Test
    void aMinorOneIsANewVersionThatAlertsNobody() {
        var corrected = anArticle()
                .publishedAndChanged()
                .correct(MINOR, Map.of(), by(EDITOR, NOON))
                .article();

        assertThat(corrected.version()).isEqualTo(2);
        assertThat(corrected.majorVersion()).isEqualTo(1);
        assertThat(corrected.majorPublishedAt()).isEqualTo(MORNING);
        assertThat(corrected.publishedAt()).isEqualTo(NOON);
        assertThat(corrected.languages().get(EN).title()).isEqualTo("IT Park opened");
    }

    @Test
    void aMajorOneAlertsAndSaysWhatChanged() {
        var corrected = anArticle()
                .publishedAndChanged()
                .correct(MAJOR, NOTE, by(EDITOR, NOON))
                .article();

        assertThat(corrected.majorVersion()).isEqualTo(2);
        assertThat(corrected.majorPublishedAt()).isEqualTo(NOON);
        assertThat(corrected.correction().note()).isEqualTo(NOTE);
    }

    @Test
    void aMinorOneWithoutAnyChangeIsRefused() {
        var article = anArticle().published();

        assertThatThrownBy(() -> article.correct(MINOR, NOTE, by(EDITOR, NOON)))
                .isInstanceOf(Refusal.NothingToPublish.class);
    }

    @Test
    void aMajorOneMayRepeatTheTextBecauseItsNoteIsNew() {
        assertThat(anArticle()
                        .published()
                        .correct(MAJOR, NOTE, by(EDITOR, NOON))
                        .version())
                .isEqualTo(2);
    }

    @Test
    void aChangeThatWasTakenBackIsNoChange() {
        var article = anArticle().published();
        article.change(anArticle().in(EN, "Something else").draft(), at(NOON));
        article.change(anArticle().draft(), at(NOON));

        assertThat(article.hasUnpublishedChanges()).isFalse();
    }

    @Test
    void theLinkStaysWhenTheTitleChanges() {
        var corrected = anArticle()
                .publishedAndChanged()
                .correct(MINOR, Map.of(), by(EDITOR, NOON))
                .article();

        assertThat(corrected.languages().get(EN).slug()).isEqualTo("it-park-opens");
    }

    @Test
    void theLinkStaysWhenALanguageGoesAndComesBack() {
        var article = anArticle().in(EN, "IT Park").in(RU, "Технопарк").published();
        article.change(anArticle().in(EN, "IT Park").draft(), at(NOON));
        article.correct(MINOR, Map.of(), by(EDITOR, NOON));
        article.change(anArticle().in(EN, "IT Park").in(RU, "Другое").draft(), at(NOON));

        var corrected = article.correct(MINOR, Map.of(), by(EDITOR, NOON)).article();

        assertThat(corrected.languages().get(RU).slug()).isEqualTo("tekhnopark");
    }

    @Test
    void aDraftCannotBeCorrected() {
        assertThatThrownBy(() -> anArticle().written().correct(MAJOR, NOTE, by(EDITOR, NOON)))
                .isInstanceOf(Refusal.ArticleNotPublished.class);
    }

    @Test
    void whatIsWithdrawnCannotBeCorrected() {
        assertThatThrownBy(() -> anArticle().withdrawn().correct(MAJOR, NOTE, by(EDITOR, NOON)))
                .isInstanceOf(Refusal.ArticleAlreadyWithdrawn.class);
    }
}
