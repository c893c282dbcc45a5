package jarchi.events.site;

import static jarchi.events.Require.present;

import jarchi.events.Language;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers to call.
 *
 * @param main the one in the header of each page; empty if there is none
 * @param label what stands beside it and leads to all of them
 * @param all in the order of their page
 */
public record Numbers(String main, Map<Language, String> label, List<PhoneNumber> all) implements SiteSetting {
    public static final String KEY = "numbers";

    public Numbers(@Nullable String main, @Nullable Map<Language, String> label, @Nullable List<PhoneNumber> all) {
        this.main = present(main, "main");
        this.label = label == null ? Map.of() : Map.copyOf(label);
        this.all = List.copyOf(present(all, "all"));
    }

    @Override
    public String key() {
        return KEY;
    }

    /** The main one as a telephone dials it. */
    public String dialled() {
        return PhoneNumber.dialled(main);
    }
}
