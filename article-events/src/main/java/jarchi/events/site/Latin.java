package jarchi.events.site;

import static jarchi.events.Require.present;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** In which Latin the pages and mails in uz-Latn are shown. Texts, links and slugs are kept in that of 1995. */
public record Latin(Alphabet alphabet) implements SiteSetting {
    public static final String KEY = "latin";

    public Latin(@Nullable Alphabet alphabet) {
        this.alphabet = present(alphabet, "alphabet");
    }

    @Override
    public String key() {
        return KEY;
    }

    /** An alphabet by the year of its law. */
    public enum Alphabet {
        OF_1995("1995"),
        OF_2026("2026");

        private final String year;

        Alphabet(String year) {
            this.year = year;
        }

        @JsonValue
        public String year() {
            return year;
        }

        /** @throws IllegalArgumentException if there is no law of this year */
        @JsonCreator
        public static Alphabet ofYear(String year) {
            return Arrays.stream(values())
                    .filter(one -> one.year.equals(year))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such alphabet: " + year));
        }
    }
}
