package jarchi.ingest.archive;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file of articles on its way in, as far as it has come.
 *
 * @param received bytes of it that are here
 * @param rows that are done, whatever became of them
 * @param readBytes about how far into the file that is
 * @param worked how long it has been worked on
 * @param failedBecause the word for why nothing more can be read
 */
public record Import(
        String id,
        FileOfArticles file,
        long received,
        State state,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failedBecause,
        @Nullable String failedDetail,
        long rows,
        long readBytes,
        long created,
        long changed,
        long unchanged,
        long refused,
        Duration worked) {

    /** Where it stands. */
    public enum State {
        RECEIVING,
        RUNNING,
        STOPPED,
        DONE,
        FAILED
    }

    public boolean isOver() {
        return state == State.DONE || state == State.FAILED;
    }

    /** Of a hundred: of the file that came, then of what is read of it. */
    public int percent() {
        if (state == State.DONE) {
            return 100;
        }
        long part = state == State.RECEIVING ? received : readBytes;
        return file.bytes() == 0 ? 0 : (int) Math.min(99, 100 * part / file.bytes());
    }

    public double rowsPerSecond() {
        return worked.isZero() ? 0 : rows * 1000.0 / worked.toMillis();
    }

    /** As it went until now; null while nothing can be said. */
    public @Nullable Duration left() {
        if (state != State.RUNNING || readBytes == 0 || worked.isZero()) {
            return null;
        }
        return Duration.ofMillis(worked.toMillis() * (file.bytes() - readBytes) / readBytes);
    }
}
