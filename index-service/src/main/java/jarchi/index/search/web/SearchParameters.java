package jarchi.index.search.web;

import jarchi.events.Language;
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

    /** Among the articles in this language; null where something else says it. */
    SearchParameters in(@Nullable Language language) {
        return new SearchParameters(q, language == null ? null : language.tag(), category, from, to, sort, page, size);
    }

    /** A feed has an order of its own, and as many in a page as it likes, unless it is told. */
    SearchParameters byDate() {
        return new SearchParameters(q, lang, category, from, to, null, page, size);
    }
}
