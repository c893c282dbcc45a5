package jarchi.ingest.timeline.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import jarchi.ingest.timeline.ArticleTimeline;
import jarchi.ingest.timeline.VersionTimeline;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The timeline as JSON, newest version first; what is not known yet is left out. */
record TimelineResponse(String articleId, boolean complete, List<Version> versions) {

    static TimelineResponse of(ArticleTimeline timeline) {
        return new TimelineResponse(
                timeline.articleId(),
                timeline.isComplete(),
                timeline.versions().stream().map(Version::of).toList());
    }

    /** One version; {@code ms} are milliseconds since it was saved. */
    @JsonInclude(Include.NON_NULL)
    record Version(
            long version,
            String type,
            @Nullable String significance,
            Instant savedAt,
            String savedBy,
            @Nullable Log log,
            @Nullable Step searchable,
            @Nullable Matched matched,
            @Nullable Counted deliveries,
            boolean overtaken,
            boolean unrecorded,
            int percent,
            boolean complete) {

        static Version of(VersionTimeline of) {
            return new Version(
                    of.version(),
                    of.type(),
                    of.significance(),
                    of.savedAt(),
                    of.savedBy(),
                    log(of),
                    searchable(of),
                    matched(of),
                    deliveries(of),
                    of.overtaken().inSearches() || of.overtaken().inAlerts(),
                    of.unrecorded(),
                    of.percent(),
                    of.isComplete());
        }

        private static @Nullable Log log(VersionTimeline of) {
            var place = of.place();
            return place == null
                    ? null
                    : new Log(place.partition(), place.offset(), place.at(), of.millisUntil(place.at()));
        }

        private static @Nullable Step searchable(VersionTimeline of) {
            var at = of.searchableAt();
            return at == null ? null : new Step(at, of.millisUntil(at));
        }

        private static @Nullable Matched matched(VersionTimeline of) {
            var deliveries = of.deliveries();
            return deliveries == null
                    ? null
                    : new Matched(
                            deliveries.matchedAt(), of.millisUntil(deliveries.matchedAt()), deliveries.candidates());
        }

        private static @Nullable Counted deliveries(VersionTimeline of) {
            var deliveries = of.deliveries();
            return deliveries == null
                    ? null
                    : new Counted(
                            deliveries.at(),
                            of.millisUntil(deliveries.at()),
                            deliveries.delivered(),
                            deliveries.failed(),
                            deliveries.excluded(),
                            deliveries.pending(),
                            deliveries.excludedBy());
        }
    }

    /** Where it stands in the log. */
    record Log(int partition, long offset, Instant at, long ms) {}

    /** Something that was reached. */
    record Step(Instant at, long ms) {}

    /** The subscriptions that it concerns. */
    record Matched(Instant at, long ms, long candidates) {}

    /** How far its deliveries were when they were last counted. */
    record Counted(
            Instant at,
            long ms,
            long delivered,
            long failed,
            long excluded,
            long pending,
            Map<String, Long> excludedBy) {}
}
