package jarchi.index.search.web;

import jarchi.events.Language;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What stands in the address of a search, as it was typed; missing and empty are the same. */
record SearchParameters(
        @Nullable String q,
        @Nullable String lang,
        @Nullable String category,
        @Nullable String topic,
        @Nullable String region,
        @Nullable String from,
        @Nullable String to,
        @Nullable String sort,
        @Nullable String page,
        @Nullable String size,
        @Nullable String cursor) {

    /** For these words, with no limits. */
    static SearchParameters of(String words) {
        return new SearchParameters(words, null, null, null, null, null, null, null, null, null, null);
    }

    public String words() {
        return Objects.requireNonNullElse(q, "");
    }

    /** Whether any of the fields below the words says something. */
    public boolean narrows() {
        return Stream.of(lang, category, from, to, sort).anyMatch(value -> value != null && !value.isBlank());
    }

    /** Among the articles in this language; null where something else says it. */
    SearchParameters in(@Nullable Language language) {
        return new SearchParameters(
                q, language == null ? null : language.tag(), category, topic, region, from, to, sort, page, size, null);
    }

    /** A feed has an order of its own, and as many in a page as it likes, unless it is told. */
    SearchParameters byDate() {
        return new SearchParameters(q, lang, category, topic, region, from, to, null, page, size, null);
    }

    /** Other words with the same limits, from the first page on. */
    SearchParameters forWords(String others) {
        return new SearchParameters(others, lang, category, topic, region, from, to, sort, null, size, null);
    }

    /** As a reader goes through it, page by page: cursors are for programs. */
    SearchParameters paged() {
        return new SearchParameters(q, lang, category, topic, region, from, to, sort, page, size, null);
    }

    /** The same with other values, from the first page on. */
    SearchParameters with(Map<String, String> others) {
        return new SearchParameters(
                q,
                others.getOrDefault("lang", lang),
                others.getOrDefault("category", category),
                others.getOrDefault("topic", topic),
                others.getOrDefault("region", region),
                others.getOrDefault("from", from),
                others.getOrDefault("to", to),
                sort,
                null,
                size,
                null);
    }
}
