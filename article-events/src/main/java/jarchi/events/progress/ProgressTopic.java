package jarchi.events.progress;

import java.time.Duration;
import java.util.Map;

/** The log of what became of each version: key = article id, kept for a month. */
public final class ProgressTopic {
    public static final String NAME = "news.progress.v1";
    public static final int PARTITIONS = 12;

    /** Of a version that has been public for longer nothing is told. */
    public static final Duration KEPT = Duration.ofDays(30);

    private ProgressTopic() {}

    public static Map<String, String> settings() {
        return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(KEPT.toMillis()));
    }
}
