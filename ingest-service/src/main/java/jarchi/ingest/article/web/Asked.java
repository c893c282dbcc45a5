package jarchi.ingest.article.web;

import jarchi.ingest.article.ArticleList;
import jarchi.ingest.paging.Cursor;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which piece of a list somebody asks for: behind which cursor, and how long. Whoever makes up a cursor is told so. */
final class Asked {
    static final String CURSOR = "cursor";
    static final String DEFAULT_LIMIT = "20";
    private static final int MOST = 100;

    private Asked() {}

    static int limit(int limit) {
        BadParameter.unless(limit >= 1 && limit <= MOST, "limit", "must be from 1 to " + MOST);
        return limit;
    }

    /** @param beginning the number that stands for no cursor */
    static long number(@Nullable String cursor, String list, long beginning) {
        if (cursor == null) {
            return beginning;
        }
        try {
            return Long.parseLong(parsed(cursor, list, 1).place().getFirst());
        } catch (NumberFormatException madeUp) {
            throw unknown();
        }
    }

    /** A time and the id of an article. */
    static @Nullable Cursor article(@Nullable String cursor, String list) {
        if (cursor == null) {
            return null;
        }
        var parsed = parsed(cursor, list, 2);
        if (!ArticleList.isPlace(parsed)) {
            throw unknown();
        }
        return parsed;
    }

    private static Cursor parsed(String cursor, String list, int keys) {
        Optional<Cursor> parsed = Cursor.parse(cursor, list, keys);
        return parsed.orElseThrow(Asked::unknown);
    }

    private static BadParameter unknown() {
        return BadParameter.of(CURSOR, "must be the next of the piece before, asked with the same other parameters");
    }
}
