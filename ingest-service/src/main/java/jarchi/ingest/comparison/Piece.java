package jarchi.ingest.comparison;

import org.jspecify.annotations.Nullable;

/**
 * Some words of a compared text that belong together.
 *
 * @param link where they lead, if anywhere
 * @param endsLine whether a new line or paragraph follows
 */
public record Piece(
        Kind kind,
        String text,
        boolean strong,
        boolean em,
        @Nullable String link,
        boolean endsLine) {
    /** Which of the two texts they stand in. */
    public enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
