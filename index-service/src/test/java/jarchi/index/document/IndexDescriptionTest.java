package jarchi.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class IndexDescriptionTest {
    @Test
    void whatMakesADocumentAnotherOneMakesAnotherRelease() throws IOException {
        assertThat(IndexDescription.parts().keySet())
                .contains(
                        "jarchi/events/PublishedArticle.class",
                        "jarchi/index/document/ArticleDocument.class",
                        "jarchi/index/document/ArticlePictures.class",
                        "jarchi/analysis/PlainText.class",
                        "jarchi/analysis/UzbekAnalyzer.class")
                .anyMatch(part -> part.startsWith("jarchi/analysis/") && part.endsWith(".txt"));
        for (var part : IndexDescription.parts().values()) {
            assertThat(part.contentLength()).isPositive();
        }
    }

    @Test
    void howItIsAskedDoesNot() throws IOException {
        assertThat(IndexDescription.parts().keySet())
                .noneMatch(part -> part.contains("analysis/query/") || part.contains("analysis/elasticsearch/"));
    }

    @Test
    void theSameReleaseIsKnownAgain() throws IOException {
        assertThat(new IndexDescription().release()).isEqualTo(new IndexDescription().release());
    }
}
