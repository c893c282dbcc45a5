package jarchi.events.site;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import jarchi.events.Require;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads settings as CloudEvents 1.0 in Kafka's binary mode, as {@link jarchi.events.ArticleEvents} does events. */
public final class SiteEvents {
    public static final String CHANGED = "news.site.changed.v1";

    private static final String SOURCE = "/jarchi/ingest-service";
    private static final Map<String, Class<? extends SiteSetting>> SETTINGS = Map.of(
            TestMode.KEY, TestMode.class,
            Numbers.KEY, Numbers.class,
            Categories.KEY, Categories.class,
            Topics.KEY, Topics.class,
            Latin.KEY, Latin.class,
            ThesaurusLines.KEY, ThesaurusLines.class,
            Promotions.KEY, Promotions.class,
            PopularSearches.KEY, PopularSearches.class);
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private SiteEvents() {}

    /** The body as it stands in the log. */
    record Body(String key, long version, Instant changedAt, JsonNode value) {}

    public static EventRecord write(SiteChange change, EventOrigin origin) {
        String key = change.setting().key();
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", key + "." + change.version());
        headers.put("ce_source", SOURCE);
        headers.put("ce_type", CHANGED);
        headers.put("ce_subject", key);
        headers.put("ce_time", origin.time().toString());
        headers.put("ce_sequence", Long.toString(origin.sequence()));
        if (origin.traceparent() != null) {
            headers.put("ce_traceparent", origin.traceparent());
        }
        headers.put("content-type", "application/json");
        var body = new Body(key, change.version(), change.changedAt(), JSON.valueToTree(change.setting()));
        return new EventRecord(key, headers, JSON.writeValueAsBytes(body));
    }

    /** Never throws for what it is given: whatever cannot be used comes back as a word on why. */
    public static IncomingSetting read(EventRecord message) {
        try {
            String type = Require.present(message.headers().get("ce_type"), "the header ce_type");
            if (!type.equals(CHANGED)) {
                return new IncomingSetting.Unknown(type);
            }
            byte[] bytes = Require.present(message.value(), "the body");
            return changed(message.key(), Require.present(JSON.readTree(bytes), "the body"));
        } catch (JacksonException e) {
            return new IncomingSetting.NotASetting(
                    "the body is not the JSON of this setting: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            return new IncomingSetting.NotASetting(String.valueOf(e.getMessage()));
        }
    }

    /** The value of a setting, as its record and the desk's database hold it. */
    public static String valueOf(SiteSetting setting) {
        return JSON.writeValueAsString(setting);
    }

    /** @throws IllegalArgumentException if there is no such setting, or this is not its value */
    public static SiteSetting setting(String key, String value) {
        try {
            return JSON.readValue(value, Require.present(SETTINGS.get(key), "a known setting: " + key));
        } catch (JacksonException e) {
            throw new IllegalArgumentException("no value of " + key + ": " + e.getOriginalMessage(), e);
        }
    }

    private static IncomingSetting changed(@Nullable String recordKey, JsonNode body) {
        String key = Require.present(body.path("key").stringValue(null), "key");
        Require.that(key.equals(recordKey), "the key " + recordKey + " is not the setting's: " + key);
        var type = SETTINGS.get(key);
        if (type == null) {
            return new IncomingSetting.Unknown(key);
        }
        Require.that(body.path("version").isIntegralNumber(), "the event lacks version");
        Require.that(body.path("changedAt").isString(), "the event lacks changedAt");
        return new IncomingSetting.Changed(new SiteChange(
                JSON.treeToValue(body.path("value"), type),
                body.path("version").longValue(),
                JSON.treeToValue(body.path("changedAt"), Instant.class)));
    }
}
