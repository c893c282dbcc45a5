package jarchi.ingest.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a list.
 *
 * @param last where it ended, if there is more
 */
public record Piece<T>(List<T> items, @Nullable Cursor last) {
    public Piece {
        items = List.copyOf(items);
    }

    /**
     * @param found at most one more than the limit: whether there is one tells whether there is more
     * @param place where an item stands
     */
    public static <T> Piece<T> of(List<T> found, int limit, Function<T, Cursor> place) {
        if (found.size() <= limit) {
            return new Piece<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Piece<>(items, place.apply(items.getLast()));
    }
}
