package jarchi.events.searches;

import jarchi.events.EventRecord;
import jarchi.events.Require;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads counts of searches as CloudEvents 1.0 in Kafka's binary mode, as {@link jarchi.events.ArticleEvents} does
 * events; without a time, since a day is all that may be known.
 */
public final class SearchesEvents {
    public static final String COUNTED = "news.searches.counted.v1";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private SearchesEvents() {}

    public static EventRecord write(SearchesCounted counted) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", idOf(counted));
        headers.put("ce_source", "/jarchi/index-service");
        headers.put("ce_type", COUNTED);
        headers.put("content-type", "application/json");
        return new EventRecord(counted.form(), headers, JSON.writeValueAsBytes(counted));
    }

    /** Never throws for what it is given: whatever cannot be used comes back as a word on why. */
    public static IncomingSearches read(EventRecord message) {
        try {
            byte[] body = Require.present(message.value(), "the body");
            String type = Require.present(message.headers().get("ce_type"), "the header ce_type");
            if (!type.equals(COUNTED)) {
                return new IncomingSearches.UnknownType(type);
            }
            SearchesCounted counted = Require.present(JSON.readValue(body, SearchesCounted.class), "the body");
            Require.that(counted.form().equals(message.key()), "the key is not the form of the words");
            return new IncomingSearches.Told(counted);
        } catch (JacksonException e) {
            // Jackson's own words may repeat the reader's, which are nothing for a log
            return new IncomingSearches.NotACount(
                    e.getCause() instanceof IllegalArgumentException ours
                            ? String.valueOf(ours.getMessage())
                            : "the body is not the JSON of this type");
        } catch (IllegalArgumentException e) {
            return new IncomingSearches.NotACount(String.valueOf(e.getMessage()));
        }
    }

    private static String idOf(SearchesCounted counted) {
        String state = String.join(
                "\n",
                counted.instance(),
                counted.day().toString(),
                counted.outcome().name(),
                Long.toString(counted.readers()),
                counted.form());
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
