package jarchi.ingest.archive.web;

import jarchi.ingest.archive.Import;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An import as programs see it.
 *
 * @param received bytes that are here; the next part begins there
 * @param readBytes about how far into the file the rows are that are done
 * @param secondsLeft as it went until now
 */
record ImportResponse(
        String id,
        String state,
        String fileName,
        long bytes,
        long received,
        long readBytes,
        int percent,
        long rows,
        long created,
        long changed,
        long unchanged,
        long refused,
        double rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String failedBecause,
        @Nullable String failedDetail,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt) {
    static ImportResponse of(Import one) {
        Duration left = one.left();
        return new ImportResponse(
                one.id(),
                one.state().name(),
                one.file().name(),
                one.file().bytes(),
                one.received(),
                one.readBytes(),
                one.percent(),
                one.rows(),
                one.created(),
                one.changed(),
                one.unchanged(),
                one.refused(),
                Math.round(one.rowsPerSecond() * 10) / 10.0,
                left == null ? null : left.toSeconds(),
                one.failedBecause(),
                one.failedDetail(),
                one.askedBy(),
                one.askedAt(),
                one.endedAt());
    }
}
