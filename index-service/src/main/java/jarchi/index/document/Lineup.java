package jarchi.index.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indices stand where, all seen at one moment.
 *
 * @param standing the one that is read, and written unless it is shut; null if there is none
 * @param next the one that is filled to take its place, by this release or another
 * @param left those that are to be deleted
 * @param shutBy the mark of whoever has shut the standing one for writes; null while it is open
 * @param nextIsBlocked whether Elasticsearch lets the next one only be deleted, since a disk is almost full
 */
public record Lineup(
        @Nullable StandingIndex standing,
        @Nullable StandingIndex next,
        List<StandingIndex> left,
        @Nullable String shutBy,
        boolean nextIsBlocked) {}
