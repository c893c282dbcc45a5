package jarchi.events.site;

import static jarchi.events.Require.present;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors have chosen to stand first in searches for certain words.
 *
 * @param promotions of the same words the earlier stands before the later
 */
public record Promotions(List<Promotion> promotions) implements SiteSetting {
    public static final String KEY = "promotions";

    public Promotions(@Nullable List<Promotion> promotions) {
        this.promotions = List.copyOf(present(promotions, "promotions"));
    }

    @Override
    public String key() {
        return KEY;
    }
}
