package jarchi.index.rebuild;

import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild is, as operators see it.
 *
 * @param served the index that readers are answered from
 * @param next the one that is being filled; null while none is
 * @param percent of the log that it has
 * @param left places of the log that it does not have yet
 * @param waiting what is in the way of serving it, or of making it; null if nothing is
 */
public record RebuildState(
        @Nullable String served,
        @Nullable String next,
        int percent,
        long left,
        @Nullable String waiting) {
    private static final int ALL = 100;

    static RebuildState none(@Nullable String served) {
        return new RebuildState(served, null, ALL, 0, null);
    }

    public RebuildState waitingFor(@Nullable String what) {
        return new RebuildState(served, next, percent, left, what);
    }

    String inWords() {
        return "%d %%, %d left".formatted(percent, left);
    }
}
