package jarchi.events.site;

import jarchi.events.ArticleTopic;
import java.time.Duration;
import java.util.Map;

/** The log of the site's settings: key = setting, compacted, kept for ever. Each reader reads all of it from the beginning. */
public final class SiteTopic {
    public static final String NAME = "news.site.v1";

    /** All settings stand in the order of their changes. */
    public static final int PARTITIONS = 1;

    private SiteTopic() {}

    /** Few records, of which a thesaurus may be as large as an article: old ones may go as soon as Kafka likes. */
    public static Map<String, String> settings() {
        return Map.of(
                "cleanup.policy",
                "compact",
                "segment.ms",
                Long.toString(Duration.ofDays(7).toMillis()),
                "max.message.bytes",
                Integer.toString(ArticleTopic.MAX_RECORD_BYTES));
    }
}
