package jarchi.index.asked;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.Language;
import jarchi.events.searches.SearchesCounted;
import jarchi.events.searches.SearchesCounted.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskedSearchesTest {
    private final Watch watch = new Watch();
    private final AskedSearches searches = new AskedSearches(watch);

    @Test
    void oneReaderCountsOnceADayForAllSpellings() {
        inVain("oʻqituvchi maoshi", "10.0.0.1");
        inVain("oqituvchi maoshi", "10.0.0.1");
        inVain("Maoshi, ўқитувчининг", "10.0.0.1");

        assertThat(searches.changed()).singleElement().satisfies(counted -> {
            assertThat(counted.words()).isEqualTo("oʻqituvchi maoshi");
            assertThat(counted.readers()).isEqualTo(1);
            assertThat(counted.outcome()).isEqualTo(Outcome.NOTHING);
        });
    }

    @Test
    void theWordsAreThoseThatMostReadersTyped() {
        inVain("maosh", "10.0.0.1");
        searches.count("маош", Language.UZ_CYRL, false, "10.0.0.2");
        searches.count("маош", Language.UZ_CYRL, false, "10.0.0.3");

        assertThat(searches.changed()).singleElement().satisfies(counted -> {
            assertThat(counted.words()).isEqualTo("маош");
            assertThat(counted.language()).isEqualTo(Language.UZ_CYRL);
            assertThat(counted.readers()).isEqualTo(3);
        });
    }

    @Test
    void whatFindsArticlesIsKeptToItselfUntilEnoughReadersAskForIt() {
        for (int i = 1; i < SearchesCounted.FEWEST_READERS; i++) {
            found("madina aliyeva", "10.0.0." + i);
            found("madina aliyeva", "10.0.0." + i);
        }
        assertThat(searches.changed()).isEmpty();

        found("madina aliyeva", "10.0.1.1");

        assertThat(searches.changed()).extracting(SearchesCounted::readers).containsExactly((long)
                SearchesCounted.FEWEST_READERS);
    }

    @Test
    void aStateIsToldOnceAndAgainWhenItChangesOrWasNotHeard() {
        inVain("maosh", "10.0.0.1");
        List<SearchesCounted> told = searches.changed();
        assertThat(told).hasSize(1);
        assertThat(searches.changed()).isEmpty();

        searches.untold(told);
        assertThat(searches.changed()).isEqualTo(told);
        searches.untold(told);
        inVain("maosh", "10.0.0.2");
        assertThat(searches.changed()).extracting(SearchesCounted::readers).containsExactly(2L);
    }

    @Test
    void aNewDayBeginsInTashkentAndThatBeforeIsToldToItsEnd() {
        inVain("maosh", "10.0.0.1");
        watch.now = watch.now.plus(Duration.ofHours(2));
        inVain("maosh", "10.0.0.1");

        assertThat(searches.changed())
                .extracting(SearchesCounted::day)
                .containsExactly(LocalDate.parse("2026-11-27"), LocalDate.parse("2026-11-28"));
        assertThat(searches.changed()).isEmpty();
    }

    @Test
    void aFloodOfDifferentSearchesFromOnePlaceIsSoonOver() {
        for (int i = 0; i < 20_000; i++) {
            inVain(nonsense(i), "10.0.0.1");
        }
        assertThat(searches.changed()).hasSize(AskedDay.MOST_OF_A_READER);
    }

    @Test
    void aFloodFromManyPlacesIsBoundedAndLeavesWhatReadersAskFor() {
        List<SearchesCounted> told = new ArrayList<>();
        inVain("maosh", "192.0.2.1");
        inVain("maosh", "192.0.2.2");
        for (int i = 0; i < 60_000; i++) {
            inVain(nonsense(i), "10.0." + i % 250 + "." + i / 250 % 250);
            if (i % 10_000 == 0) {
                told.addAll(searches.changed());
            }
        }
        inVain("maosh", "192.0.2.3");
        told.addAll(searches.changed());

        assertThat(told.stream().map(SearchesCounted::form).distinct().count())
                .isLessThanOrEqualTo(2L * AskedDay.MOST_TOLD);
        assertThat(told)
                .filteredOn(counted -> counted.form().equals("maoş"))
                .extracting(SearchesCounted::readers)
                .containsExactly(2L, 3L);
    }

    @Test
    void whatVeryManyReadersAskForGoesOnBeingCounted() {
        for (int i = 0; i < 1_000; i++) {
            found("maosh", "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(searches.changed()).extracting(SearchesCounted::readers).containsExactly(1_000L);
    }

    private void inVain(String words, String network) {
        searches.count(words, Language.UZ_LATN, false, network);
    }

    private void found(String words, String network) {
        searches.count(words, Language.UZ_LATN, true, network);
    }

    /** Different words without digits. */
    private static String nonsense(int number) {
        var word = new StringBuilder("x");
        for (int rest = number + 1; rest > 0; rest /= 10) {
            word.append("bdfhkmprtz".charAt(rest % 10)).append('o');
        }
        return word.append("kx").toString();
    }

    /** Half past eleven in the evening in Tashkent, until it is turned. */
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-27T18:30:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
