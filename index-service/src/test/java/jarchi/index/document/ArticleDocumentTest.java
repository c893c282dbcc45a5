package jarchi.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.index.newsroom.AnArticle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of an article is searched, what is only shown, and what is left of it in the end. */
class ArticleDocumentTest {
    private final AnArticle article = AnArticle.in(Language.RU, "Новый мост")
            .and(Language.EN, "New bridge", "Opened today", "<p>It is <em>long</em>.</p><p>And wide.</p>");

    @Test
    void aPublishedArticleIsSearchedAsPlainTextAndShownAsHtml() {
        Map<String, Object> fields = ArticleDocument.of(article.published()).fields();

        assertThat(at(fields, "text", "en"))
                .containsExactly(
                        Map.entry("title", "New bridge"),
                        Map.entry("summary", "Opened today"),
                        Map.entry("body", "It is long.\nAnd wide."));
        assertThat(at(fields, "page", "en"))
                .containsEntry("html", "<p>It is <em>long</em>.</p><p>And wide.</p>")
                .containsEntry("slug", "new-bridge");
        assertThat(fields).containsEntry("withdrawn", false).doesNotContainKey("correction");
        assertThat(fields.get("languages")).hasToString("[ru, en]");
    }

    @Test
    void ofAWithdrawnArticleOnlyItsNameItsPlaceAndTheReasonAreLeft() {
        var document = ArticleDocument.of(article.version(3).withdrawn(Map.of(Language.EN, "Too early.")));

        assertThat(document.version()).isEqualTo(3);
        assertThat(document.fields())
                .containsEntry("withdrawn", true)
                .containsEntry("reason", Map.of("en", "Too early."))
                .doesNotContainKeys("text", "authors", "source");
        assertThat(at(document.fields(), "page", "en")).containsEntry("title", "New bridge");
    }

    @Test
    void ofAnErasedArticleOnlyItsIdAndTheTimeAreLeftAndNoVersionIsNewer() {
        var document = ArticleDocument.erased(article.id(), Instant.parse("2026-11-20T09:00:00Z"));

        assertThat(document.fields().keySet())
                .containsExactlyInAnyOrder("id", "version", "withdrawn", "erased", "erasedAt");
        assertThat(document.version()).isGreaterThan(1_000_000_000_000L);
    }

    @Test
    void bulksKeepTheirSizeAndTheOrder() {
        assertThat(Bulks.of(List.of(4L, 4L, 3L, 12L, 1L), Long::longValue, 10))
                .containsExactly(List.of(4L, 4L), List.of(3L), List.of(12L), List.of(1L));
        assertThat(Bulks.of(List.<Long>of(), Long::longValue, 10)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(Map<String, Object> fields, String name, String tag) {
        return (Map<String, Object>) ((Map<String, Object>) fields.get(name)).get(tag);
    }
}
