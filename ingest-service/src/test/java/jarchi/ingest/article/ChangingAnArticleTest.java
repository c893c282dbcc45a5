package jarchi.ingest.article;

import static jarchi.events.Language.EN;
import static jarchi.ingest.article.ArticleFixtures.NOON;
import static jarchi.ingest.article.ArticleFixtures.anArticle;
import static jarchi.ingest.article.ArticleFixtures.at;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChangingAnArticleTest {
    @Test
    void everyChangeIsANewRevision() {
        var article = anArticle().written();
        article.change(anArticle().in(EN, "Another title").draft(), at(NOON));

        assertThat(article.revision()).isEqualTo(Revision.FIRST.next());
    }

    @Test
    void savingTheSameAgainIsNone() {
        var article = anArticle().written();
        article.change(anArticle().draft(), at(NOON));

        assertThat(article.revision()).isEqualTo(Revision.FIRST);
    }

    @Test
    void whatIsPublicStaysAsItIs() {
        var article = anArticle().publishedAndChanged();

        assertThat(article.hasUnpublishedChanges()).isTrue();
        assertThat(article.publication().titles()).containsEntry(EN, "IT Park opens");
    }
}
