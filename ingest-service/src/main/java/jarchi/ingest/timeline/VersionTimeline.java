package jarchi.ingest.timeline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of one version. What is not there has not been heard of yet.
 *
 * @param type the word for what happened, as in the log
 * @param significance none for a withdrawal
 * @param place where it stands in the log
 * @param unrecorded it is in the log, from before anybody noted where: what it lacks will never be known
 * @param searchableAt when a search was first seen to answer with it
 * @param overtaken a newer version is further: what this one lacks, it will never have
 */
public record VersionTimeline(
        long version,
        String type,
        @Nullable String significance,
        Instant savedAt,
        String savedBy,
        @Nullable LogPlace place,
        boolean unrecorded,
        @Nullable Instant searchableAt,
        @Nullable Deliveries deliveries,
        Overtaken overtaken) {

    private static final int STEP = 20;

    /** A place in the log. */
    public record LogPlace(int partition, long offset, Instant at) {}

    /** What a newer version has: searches may pass over an older one, and so may alerts. */
    public record Overtaken(boolean inSearches, boolean inAlerts) {}

    public boolean isInLog() {
        return place != null || unrecorded;
    }

    /** Searches answer with it, or with a newer one, as far as is known. */
    public boolean isPastSearches() {
        return searchableAt != null || overtaken.inSearches() || unrecorded;
    }

    /** It was decided whom to tell of it, or of a newer one, as far as is known. */
    public boolean isPastMatching() {
        return deliveries != null || overtaken.inAlerts() || unrecorded;
    }

    public boolean isComplete() {
        return isInLog() && isPastSearches() && isPastMatching() && (deliveries == null || deliveries.isComplete());
    }

    /** Saved, in the log, searchable and matched are a fifth each; deliveries fill the last one as they end. */
    public int percent() {
        int percent = STEP;
        percent += isInLog() ? STEP : 0;
        percent += isPastSearches() ? STEP : 0;
        percent += isPastMatching() ? STEP + (int) (STEP * endedShare()) : 0;
        return isComplete() ? 5 * STEP : Math.min(percent, 5 * STEP - 1);
    }

    private double endedShare() {
        return deliveries == null || deliveries.candidates() == 0
                ? 1
                : 1 - (double) deliveries.pending() / deliveries.candidates();
    }

    /** The clocks of two machines may differ: never less than nothing. */
    public long millisUntil(Instant then) {
        return Math.max(0, Duration.between(savedAt, then).toMillis());
    }
}
