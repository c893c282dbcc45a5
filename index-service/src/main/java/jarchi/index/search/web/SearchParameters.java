package jarchi.index.search.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a search, as it was typed; missing and empty are the same. */
record SearchParameters(
        @Nullable String q,
        @Nullable String lang,
        @Nullable String category,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size) {

    public String words() {
        return Objects.requireNonNullElse(q, "");
    }
}
