package jarchi.events.site;

import static jarchi.events.Require.present;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What many readers look for and find: the desk's own counts say it, and nobody's name or number is among it.
 *
 * @param searches the most frequent first
 */
public record PopularSearches(List<PopularSearch> searches) implements SiteSetting {
    public static final String KEY = "popular-searches";

    public PopularSearches(@Nullable List<PopularSearch> searches) {
        this.searches = List.copyOf(present(searches, "searches"));
    }

    @Override
    public String key() {
        return KEY;
    }
}
