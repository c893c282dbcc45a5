package jarchi.events;

import java.time.Duration;
import java.util.Map;

/** The log of published states: key = article id, compacted, kept for ever. */
public final class ArticleTopic {
    public static final String NAME = "news.articles.v1";
    public static final int PARTITIONS = 12;

    /** Records that could not be used, as they came, with their cause in the headers; kept for 90 days. */
    public static final String DEAD_LETTERS = NAME + ".dlt";

    /** The largest record, in bytes: four bodies of 1 MB each, and room for the rest. */
    public static final int MAX_RECORD_BYTES = 8 * 1024 * 1024;

    private ArticleTopic() {}

    /** Topic settings. Nothing is compacted away for 7 days, so that a consumer may sleep that long and miss nothing. */
    public static Map<String, String> settings() {
        return Map.of(
                "cleanup.policy", "compact",
                "min.compaction.lag.ms", millis(Duration.ofDays(7)),
                "max.message.bytes", Integer.toString(MAX_RECORD_BYTES));
    }

    public static Map<String, String> deadLetterSettings() {
        return Map.of(
                "cleanup.policy", "delete",
                "retention.ms", millis(Duration.ofDays(90)),
                "max.message.bytes", Integer.toString(MAX_RECORD_BYTES + 64 * 1024));
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
