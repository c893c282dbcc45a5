package jarchi.events.searches;

import java.time.Duration;
import java.util.Map;

/** The log of what readers look for: key = the form of the words. Kept no longer than the desk may sleep. */
public final class SearchesTopic {
    public static final String NAME = "news.searches.v1";
    public static final int PARTITIONS = 1;

    public static final Duration KEPT = Duration.ofDays(7);

    private SearchesTopic() {}

    /** Only segments that are closed are deleted, so each is closed after a day. */
    public static Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(KEPT.toMillis()),
                "segment.ms",
                Long.toString(Duration.ofDays(1).toMillis()));
    }
}
