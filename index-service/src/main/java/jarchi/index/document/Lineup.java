package jarchi.index.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indices stand where, all seen at one moment.
 *
 * @param standing the one that is read; null if there is none
 * @param next the one that is filled to take its place, by this release or another
 * @param left those that are to be deleted
 * @param shutBy the mark of whoever has shut the standing one for writes; null while it is open
 * @param isNamed whether the standing one has the name that it is written by, unless it is shut
 * @param nextSince when the next one was made; null if there is none
 * @param nextIsBlocked whether Elasticsearch lets the next one only be deleted, since a disk is almost full
 */
public record Lineup(
        @Nullable StandingIndex standing,
        @Nullable StandingIndex next,
        List<StandingIndex> left,
        @Nullable String shutBy,
        boolean isNamed,
        @Nullable Instant nextSince,
        boolean nextIsBlocked) {}
