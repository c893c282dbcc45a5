package jarchi.events.progress;

import jarchi.events.EventRecord;
import jarchi.events.Require;
import java.util.LinkedHashMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads progress as CloudEvents 1.0 in Kafka's binary mode, as {@link jarchi.events.ArticleEvents} does events. */
public final class ProgressEvents {
    public static final String SEARCHABLE = "news.article.searchable.v1";
    public static final String DELIVERIES_COUNTED = "news.deliveries.counted.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private ProgressEvents() {}

    public static EventRecord write(ArticleProgress progress) {
        String id = progress.articleId().value();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", id + "." + progress.version() + "." + stateOf(progress));
        headers.put("ce_source", sourceOf(progress));
        headers.put("ce_type", typeOf(progress));
        headers.put("ce_subject", id);
        headers.put("ce_time", progress.at().toString());
        headers.put("content-type", "application/json");
        return new EventRecord(id, headers, JSON.writeValueAsBytes(progress));
    }

    /** Never throws for what it is given: whatever cannot be used comes back as a word on why. */
    public static IncomingProgress read(EventRecord message) {
        try {
            byte[] body = Require.present(message.value(), "the body");
            String type = Require.present(message.headers().get("ce_type"), "the header ce_type");
            return switch (type) {
                case SEARCHABLE -> told(message, body, ArticleSearchable.class);
                case DELIVERIES_COUNTED -> told(message, body, DeliveriesCounted.class);
                default -> new IncomingProgress.UnknownType(type);
            };
        } catch (JacksonException e) {
            return new IncomingProgress.NotProgress("the body is not the JSON of this type: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new IncomingProgress.NotProgress(String.valueOf(e.getMessage()));
        }
    }

    public static String typeOf(ArticleProgress progress) {
        return switch (progress) {
            case ArticleSearchable searchable -> SEARCHABLE;
            case DeliveriesCounted counted -> DELIVERIES_COUNTED;
        };
    }

    private static IncomingProgress told(EventRecord message, byte[] body, Class<? extends ArticleProgress> type) {
        ArticleProgress progress = Require.present(JSON.readValue(body, type), "the body");
        Require.that(
                progress.articleId().value().equals(message.key()),
                "the key " + message.key() + " is not the article's id " + progress.articleId());
        return new IncomingProgress.Told(progress);
    }

    private static String stateOf(ArticleProgress progress) {
        return switch (progress) {
            case ArticleSearchable searchable -> "searchable";
            case DeliveriesCounted counted -> "deliveries." + counted.sequence();
        };
    }

    private static String sourceOf(ArticleProgress progress) {
        return switch (progress) {
            case ArticleSearchable searchable -> "/jarchi/index-service";
            case DeliveriesCounted counted -> "/jarchi/notify-service";
        };
    }
}
