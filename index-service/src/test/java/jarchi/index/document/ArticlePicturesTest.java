package jarchi.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvents;
import jarchi.events.EventExamples;
import jarchi.events.Incoming;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ArticlePicturesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode document = document("article-published-with-images.json");

    @Test
    void thePictureAboveTheTextKeepsItsWordsItsSizesAndItsPlace() {
        var lead = document.get("lead");

        assertThat(lead.get("path").asString()).endsWith("/1280.jpg");
        assertThat(lead.get("width").asInt()).isEqualTo(1280);
        assertThat(lead.get("height").asInt()).isEqualTo(853);
        assertThat(lead.get("srcset").asString())
                .contains("/320.jpg 320w, ", "/2000.jpg 2000w")
                .doesNotContain("card");
        assertThat(lead.at("/alt/ru").asString()).isEqualTo("Строительная площадка IT Park");
        assertThat(lead.at("/share/path").asString()).endsWith("/share-50-33.jpg");
        assertThat(document.at("/card/path").asString()).endsWith("/card-50-33.jpg");
    }

    @Test
    void thePageReadsWhatTheDocumentHolds() {
        var article = JSON.treeToValue(document, PublicArticle.class);
        var lead = Objects.requireNonNull(article.lead());

        assertThat(lead.altIn("ru")).isEqualTo("Строительная площадка IT Park");
        assertThat(lead.captionIn("uz-Latn")).isNull();
        assertThat(Objects.requireNonNull(lead.share()).width()).isEqualTo(1200);
        assertThat(article.files()).singleElement().satisfies(file -> {
            assertThat(file.titleIn("ru")).isEqualTo("Текст постановления");
            assertThat(file.titleIn("en")).isEqualTo("qaror.pdf");
            assertThat(file.kilobytes()).isEqualTo(184);
        });
    }

    @Test
    void anArticleWithoutPicturesHasNone() {
        var plain = document("article-published.json");

        assertThat(plain.has("lead") || plain.has("card") || plain.has("files")).isFalse();
        assertThat(JSON.treeToValue(plain, PublicArticle.class).lead()).isNull();
    }

    private static JsonNode document(String example) {
        var event =
                (Incoming.Event) ArticleEvents.read(EventExamples.named(example).record());
        Map<String, Object> fields = ArticleDocument.of(event.event()).fields();
        return JSON.readTree(JSON.writeValueAsString(fields));
    }
}
