package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.ingest.article.ArticleFixtures.MORNING;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.REASON;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.WithdrawnArticle.Headline;
import org.junit.jupiter.api.Test;

class WithdrawingAnArticleTest {
    @Test
    void itIsAVersionOfItsOwnWithItsReason() {
        var withdrawn = anArticle().published().withdraw(REASON, at(NOON)).article();

        assertThat(withdrawn.version()).isEqualTo(2);
        assertThat(withdrawn.reason()).isEqualTo(REASON);
        assertThat(withdrawn.firstPublishedAt()).isEqualTo(MORNING);
        assertThat(withdrawn.withdrawnAt()).isEqualTo(NOON);
    }

    @Test
    void itNamesWhatThePublicKnewAndNotTheDraft() {
        var withdrawn =
                anArticle().publishedAndChanged().withdraw(REASON, at(NOON)).article();

        assertThat(withdrawn.languages()).containsOnlyKeys(EN);
        assertThat(withdrawn.languages().get(EN)).isEqualTo(new Headline("IT Park opens", "it-park-opens"));
    }

    @Test
    void whatWasNeverPublicCannotBeTakenBack() {
        assertThatThrownBy(() -> anArticle().written().withdraw(REASON, at(NOON)))
                .isInstanceOf(Refusal.ArticleNotPublished.class);
    }

    @Test
    void aSecondTimeIsRefused() {
        assertThatThrownBy(() -> anArticle().withdrawn().withdraw(REASON, at(NOON)))
                .isInstanceOf(Refusal.ArticleAlreadyWithdrawn.class);
    }
}
