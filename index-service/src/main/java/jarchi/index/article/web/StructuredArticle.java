package jarchi.index.article.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An article as schema.org's {@code NewsArticle}.
 *
 * @param translationOf the original, if this is a translation
 * @param translations of the original into other languages
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"@context", "@type", "@id"})
record StructuredArticle(
        @JsonProperty("@id") String id,
        String url,
        String mainEntityOfPage,
        String headline,
        @Nullable String description,
        String inLanguage,
        String datePublished,
        String dateModified,
        String articleSection,
        List<Named> author,
        Named publisher,
        @Nullable Picture image,
        @Nullable Correction correction,
        @JsonProperty("translationOfWork") @Nullable Translation translationOf,
        @JsonProperty("workTranslation") List<Translation> translations,
        boolean isAccessibleForFree) {

    /** A person or an organisation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Named(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url) {}

    /** What others show of the article. */
    record Picture(String url, int width, int height) {
        @JsonProperty("@type")
        String type() {
            return "ImageObject";
        }
    }

    /** What the newest version mends. */
    record Correction(String text, String datePublished) {
        @JsonProperty("@type")
        String type() {
            return "CorrectionComment";
        }
    }

    /** The same article in another language. */
    record Translation(@JsonProperty("@id") String id, String url, String headline, String inLanguage) {
        @JsonProperty("@type")
        String type() {
            return "NewsArticle";
        }
    }

    @JsonProperty("@context")
    String context() {
        return "https://schema.org";
    }

    @JsonProperty("@type")
    String type() {
        return "NewsArticle";
    }

    /** Fit to stand in HTML: nothing in it can end the element or begin another one. */
    String json() {
        return JsonMapper.shared()
                .writeValueAsString(this)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
