package jarchi.events.site;

import static jarchi.events.Require.present;

import jarchi.events.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A word of ours for machines, with its names for people.
 *
 * @param hidden not offered any more; what has it already keeps it
 */
public record Named(String key, Map<Language, String> name, boolean hidden) {
    public Named(@Nullable String key, @Nullable Map<Language, String> name, boolean hidden) {
        this.key = present(key, "key");
        this.name = Map.copyOf(present(name, "name"));
        this.hidden = hidden;
    }

    /** In this language, else the key. */
    public String in(Language language) {
        return name.getOrDefault(language, key);
    }
}
