package jarchi.events;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is noted in the headers of a record of {@link ArticleTopic#DEAD_LETTERS}, beside those that it came with. */
public final class DeadLetterHeaders {
    public static final String CAUSE = "dlt-cause";
    public static final String CONSUMER = "dlt-consumer";
    public static final String TOPIC = "dlt-original-topic";
    public static final String PARTITION = "dlt-original-partition";
    public static final String OFFSET = "dlt-original-offset";
    public static final String TIME = "dlt-original-time";

    /** What of the record is not kept, because Kafka takes no letter of that size: the whole stands at its place. */
    public static final String LEFT_OUT = "dlt-left-out";

    private static final int LONGEST_CAUSE = 8_000;

    private DeadLetterHeaders() {}

    /**
     * For a record that cannot be used.
     *
     * @param consumer who could not use it
     * @param cause why; cut after 8,000 characters
     * @param timestamp of the record, in milliseconds since 1970
     */
    public static Map<String, String> of(
            String consumer, String cause, String topic, int partition, long offset, long timestamp) {
        var headers = new LinkedHashMap<String, String>();
        headers.put(CAUSE, cause.substring(0, Math.min(cause.length(), LONGEST_CAUSE)));
        headers.put(CONSUMER, consumer);
        headers.put(TOPIC, topic);
        headers.put(PARTITION, Integer.toString(partition));
        headers.put(OFFSET, Long.toString(offset));
        headers.put(TIME, Instant.ofEpochMilli(timestamp).toString());
        return headers;
    }
}
