package jarchi.ingest.reach;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many subscriptions a publication would alert.
 *
 * @param channels by their word, such as {@code email}
 */
public record Reach(long alerts, Map<String, Channel> channels) {
    public Reach(long alerts, @Nullable Map<String, Channel> channels) {
        this.alerts = alerts;
        this.channels = channels == null ? Map.of() : channels;
    }

    /**
     * Those of one channel.
     *
     * @param languages by the tag of the language they are told in
     */
    public record Channel(long alerts, Map<String, Long> languages) {
        public Channel(long alerts, @Nullable Map<String, Long> languages) {
            this.alerts = alerts;
            this.languages = languages == null ? Map.of() : languages;
        }
    }
}
