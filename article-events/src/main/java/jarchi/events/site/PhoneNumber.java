package jarchi.events.site;

import static jarchi.events.Require.present;

import jarchi.events.Language;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One number of the list.
 *
 * @param number as it is shown
 * @param name whom one calls
 * @param note such as the hours; a language may lack it
 */
public record PhoneNumber(String number, Map<Language, String> name, Map<Language, String> note) {
    public PhoneNumber(
            @Nullable String number, @Nullable Map<Language, String> name, @Nullable Map<Language, String> note) {
        this.number = present(number, "number");
        this.name = Map.copyOf(present(name, "name"));
        this.note = note == null ? Map.of() : Map.copyOf(note);
    }

    /** As a telephone dials it. */
    public String dialled() {
        return dialled(number);
    }

    static String dialled(String number) {
        return number.replaceAll("[^0-9+*#]", "");
    }
}
