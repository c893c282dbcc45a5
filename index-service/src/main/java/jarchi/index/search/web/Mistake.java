package jarchi.index.search.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parameter that cannot be used.
 *
 * @param code of the message, in the words of the pages
 * @param position of the character in the field where it goes wrong, from 0
 */
record Mistake(
        String field,
        String code,
        List<Object> values,
        @Nullable Integer position) {
    /** Each word may be looked for by many names and others of the thesaurus. */
    static final Mistake TOO_WIDE = new Mistake("q", "mistake.query.too-wide");

    Mistake(String field, String code, Object... values) {
        this(field, code, List.of(values), null);
    }
}
