package jarchi.events.site;

import static jarchi.events.Require.present;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The topics that have names. An article may have others, which are shown by no name.
 *
 * @param topics in the order in which they are offered
 */
public record Topics(List<Named> topics) implements SiteSetting {
    public static final String KEY = "topics";

    public Topics(@Nullable List<Named> topics) {
        this.topics = List.copyOf(present(topics, "topics"));
    }

    @Override
    public String key() {
        return KEY;
    }

    public Optional<Named> find(String key) {
        return topics.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Those that are offered. */
    public List<Named> shown() {
        return topics.stream().filter(one -> !one.hidden()).toList();
    }
}
