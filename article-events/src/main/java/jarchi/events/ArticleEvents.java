package jarchi.events;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads article events as CloudEvents 1.0 in Kafka's binary mode. A reader takes unknown fields for news from
 * the future and passes over them; a type is a word, never a Java class.
 */
public final class ArticleEvents {
    public static final String PUBLISHED = "news.article.published.v1";
    public static final String CORRECTED = "news.article.corrected.v1";
    public static final String WITHDRAWN = "news.article.withdrawn.v1";

    private static final String SOURCE = "/jarchi/ingest-service";
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private ArticleEvents() {}

    public static EventRecord write(ArticleEvent event, EventOrigin origin) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.articleId() + "." + event.version());
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", typeOf(event));
        headers.put("ce_subject", event.articleId().value());
        headers.put("ce_time", origin.time().toString());
        headers.put("ce_sequence", Long.toString(origin.sequence()));
        if (origin.traceparent() != null) {
            headers.put("ce_traceparent", origin.traceparent());
        }
        headers.put("content-type", "application/json");
        return new EventRecord(event.articleId().value(), headers, JSON.writeValueAsBytes(stateOf(event)));
    }

    /** Never throws for what it is given: whatever cannot be used comes back as a word on why. */
    public static Incoming read(EventRecord message) {
        try {
            return message.value() == null ? erasure(message) : event(message, message.value());
        } catch (JacksonException e) {
            return new Incoming.NotAnEvent("the body is not the JSON of this type: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new Incoming.NotAnEvent(String.valueOf(e.getMessage()));
        }
    }

    public static String typeOf(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished published -> PUBLISHED;
            case ArticleCorrected corrected -> CORRECTED;
            case ArticleWithdrawn withdrawn -> WITHDRAWN;
        };
    }

    private static Incoming erasure(EventRecord message) {
        return new Incoming.Erasure(new ArticleId(keyOf(message)));
    }

    private static Incoming event(EventRecord message, byte[] body) {
        String type = header(message.headers(), "ce_type");
        ArticleEvent event = switch (type) {
            case PUBLISHED -> new ArticlePublished(state(body, PublishedArticle.class));
            case CORRECTED -> new ArticleCorrected(state(body, PublishedArticle.class));
            case WITHDRAWN -> new ArticleWithdrawn(state(body, WithdrawnArticle.class));
            default -> null;
        };
        if (event == null) {
            return new Incoming.UnknownType(type);
        }
        Require.that(
                event.articleId().value().equals(keyOf(message)),
                "the key " + message.key() + " is not the article's id " + event.articleId());
        return new Incoming.Event(event, message.headers().get("ce_traceparent"));
    }

    /** JSON's own null is no state either. */
    private static <T> T state(byte[] body, Class<T> type) {
        return Require.present(JSON.readValue(body, type), "the body");
    }

    private static String keyOf(EventRecord message) {
        return Require.present(message.key(), "the key");
    }

    private static String header(Map<String, String> headers, String name) {
        return Require.present(headers.get(name), "the header " + name);
    }

    private static Object stateOf(ArticleEvent event) {
        return switch (event) {
            case ArticlePublished published -> published.article();
            case ArticleCorrected corrected -> corrected.article();
            case ArticleWithdrawn withdrawn -> withdrawn.article();
        };
    }
}
