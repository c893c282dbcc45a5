package jarchi.index.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Cuts work into bulks that keep a size and the order. */
final class Bulks {
    private Bulks() {}

    static <T> List<List<T>> of(List<T> items, ToLongFunction<T> size, long most) {
        List<List<T>> bulks = new ArrayList<>();
        List<T> bulk = new ArrayList<>();
        long bytes = 0;
        for (T item : items) {
            long more = size.applyAsLong(item);
            if (!bulk.isEmpty() && bytes + more > most) {
                bulks.add(bulk);
                bulk = new ArrayList<>();
                bytes = 0;
            }
            bulk.add(item);
            bytes += more;
        }
        if (!bulk.isEmpty()) {
            bulks.add(bulk);
        }
        return bulks;
    }
}
