package jarchi.events.site;

import static jarchi.events.Require.present;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an article can be filed under; each article has one.
 *
 * @param categories in the order of menus
 */
public record Categories(List<Named> categories) implements SiteSetting {
    public static final String KEY = "categories";

    public Categories(@Nullable List<Named> categories) {
        this.categories = List.copyOf(present(categories, "categories"));
    }

    @Override
    public String key() {
        return KEY;
    }

    public Optional<Named> find(String key) {
        return categories.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Those that are offered. */
    public List<Named> shown() {
        return categories.stream().filter(one -> !one.hidden()).toList();
    }
}
