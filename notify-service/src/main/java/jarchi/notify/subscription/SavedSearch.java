package jarchi.notify.subscription;

import jarchi.events.Language;
import org.jspecify.annotations.Nullable;

/**
 * A query with filters, in the form that makes equal searches equal.
 *
 * @param q the canonical query
 * @param language only articles in this language; null for any
 * @param category only articles of this category; null for any
 */
public record SavedSearch(
        String q, @Nullable Language language, @Nullable String category) {}
