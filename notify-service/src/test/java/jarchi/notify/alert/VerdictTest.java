package jarchi.notify.alert;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant HOURS_AGO = NOW.minus(Duration.ofHours(3));

    @Test
    void theFirstVersionIsTold() {
        assertThat(on(change(1, 1, HOURS_AGO), known(0, 0))).isEqualTo(Verdict.TELL);
    }

    @Test
    void aRepeatedOrOlderVersionIsStale() {
        assertThat(on(change(3, 3, HOURS_AGO), known(3, 3))).isEqualTo(Verdict.STALE);
        assertThat(on(change(2, 2, HOURS_AGO), known(3, 3))).isEqualTo(Verdict.STALE);
    }

    @Test
    void aVersionWhoseMajorOneWasToldIsQuiet() {
        assertThat(on(change(2, 1, HOURS_AGO), known(1, 1))).isEqualTo(Verdict.QUIET);
    }

    @Test
    void aMinorVersionTellsTheMajorOneThatWasLost() {
        assertThat(on(change(4, 3, HOURS_AGO), known(1, 1))).isEqualTo(Verdict.TELL);
    }

    @Test
    void anArchivedArticleIsQuiet() {
        assertThat(on(change(1, 0, HOURS_AGO), known(0, 0))).isEqualTo(Verdict.QUIET);
    }

    @Test
    void yesterdaysNewsIsTooOld() {
        assertThat(on(change(1, 1, NOW.minus(Duration.ofHours(24)).minusMillis(1)), known(0, 0)))
                .isEqualTo(Verdict.TOO_OLD);
        assertThat(on(change(1, 1, NOW.minus(Duration.ofHours(24))), known(0, 0)))
                .isEqualTo(Verdict.TELL);
    }

    @Test
    void nothingOfAnErasedArticleCounts() {
        assertThat(on(change(9, 9, HOURS_AGO), new KnownArticle("a", 1, 1, true)))
                .isEqualTo(Verdict.ERASED);
    }

    private static Verdict on(PublicChange change, KnownArticle known) {
        return Verdict.on(change, known, NOW, Duration.ofHours(24));
    }

    private static KnownArticle known(long version, long majorVersion) {
        return new KnownArticle("a", version, majorVersion, false);
    }

    private static PublicChange change(long version, long majorVersion, Instant majorPublishedAt) {
        return new PublicChange(
                "a",
                version,
                majorVersion,
                majorPublishedAt,
                ChangeKind.CORRECTED,
                false,
                "sport",
                HOURS_AGO,
                NOW,
                Map.of(),
                Map.of());
    }
}
