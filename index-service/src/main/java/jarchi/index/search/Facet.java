package jarchi.index.search;

import java.util.Locale;

/** What a search can be narrowed by. */
public enum Facet {
    LANGUAGE,
    CATEGORY,
    TOPIC,
    REGION,
    /** Of the first publication, in Tashkent. */
    YEAR;

    /** As the API names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
