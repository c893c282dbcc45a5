package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.events.Language.RU;
import static jarchi.events.Language.UZ_LATN;
import static jarchi.ingest.article.ArticleFixtures.EDITOR;
import static jarchi.ingest.article.ArticleFixtures.EVENING;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.by;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.Significance;
import org.junit.jupiter.api.Test;

class PublishingAnArticleTest {
    @Test
    void theFirstVersionIsOneAndAlerts() {
        var published = anArticle().written().publish(by(EDITOR, MORNING)).article();

        assertThat(published.version()).isEqualTo(1);
        assertThat(published.majorVersion()).isEqualTo(1);
        assertThat(published.majorPublishedAt()).isEqualTo(MORNING);
        assertThat(published.firstPublishedAt()).isEqualTo(MORNING);
        assertThat(published.significance()).isEqualTo(Significance.MAJOR);
    }

    @Test
    void everyLanguageLeavesWithItsTextAndASlug() {
        var article = anArticle()
                .in(UZ_LATN, "Texnopark ochildi")
                .in(RU, "Открыт технопарк")
                .written();

        var languages = article.publish(by(EDITOR, MORNING)).article().languages();

        assertThat(languages.get(UZ_LATN).slug()).isEqualTo("texnopark-ochildi");
        assertThat(languages.get(RU).slug()).isEqualTo("otkryt-tekhnopark");
        assertThat(languages.get(RU).body()).isEqualTo("<p>Открыт технопарк.</p>");
    }

    @Test
    void aSecondTimeIsRefusedAndChangesNothing() {
        var article = anArticle().published();
        var revision = article.revision();

        assertThatThrownBy(() -> article.publish(by(EDITOR, EVENING)))
                .isInstanceOf(Refusal.ArticleAlreadyPublished.class);

        assertThat(article.revision()).isEqualTo(revision);
        assertThat(article.publication().version()).isEqualTo(1);
    }

    @Test
    void alsoWhenItWasChangedMeanwhile() {
        var article = anArticle().publishedAndChanged();

        assertThatThrownBy(() -> article.publish(by(EDITOR, EVENING)))
                .isInstanceOf(Refusal.ArticleAlreadyPublished.class);
    }

    @Test
    void aLanguageWithoutABodyIsNamed() {
        var article = anArticle().in(EN, "IT Park").withoutBodyIn(RU).written();

        assertThatThrownBy(() -> article.publish(by(EDITOR, MORNING)))
                .isInstanceOfSatisfying(
                        Refusal.InvalidFields.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(FieldProblem::field)
                                .containsExactly("languages.ru.body"));
        assertThat(article.state()).isEqualTo(ArticleState.DRAFT);
    }

    @Test
    void aWithdrawnArticleComesBackAsANewMajorVersion() {
        var back = anArticle().withdrawn().publish(by(EDITOR, EVENING)).article();

        assertThat(back.version()).isEqualTo(3);
        assertThat(back.majorVersion()).isEqualTo(3);
        assertThat(back.majorPublishedAt()).isEqualTo(EVENING);
        assertThat(back.firstPublishedAt()).isEqualTo(MORNING);
    }
}
