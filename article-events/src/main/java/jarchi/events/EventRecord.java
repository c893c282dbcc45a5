package jarchi.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of the log, free of Kafka's own types.
 *
 * @param key the article id
 * @param headers by name, values as UTF-8 text
 * @param value the JSON body; null erases the article for good
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, never compared
public record EventRecord(@Nullable String key, Map<String, String> headers, byte @Nullable [] value) {}
