package jarchi.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
    private final RetrySchedule schedule =
            new RetrySchedule(List.of(Duration.ofSeconds(5), Duration.ofMinutes(1)), new Random(7));

    @Test
    void eachWaitIsItsOwnAndUpToAQuarterMore() {
        for (int i = 0; i < 100; i++) {
            assertThat(schedule.delayAfter(1)).isBetween(Duration.ofSeconds(5), Duration.ofMillis(6_250));
            assertThat(schedule.delayAfter(2)).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(75));
        }
    }

    @Test
    void theLastWaitRepeats() {
        assertThat(schedule.delayAfter(50)).isGreaterThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void waitsDiffer() {
        assertThat(schedule.delayAfter(2)).isNotEqualTo(schedule.delayAfter(2));
    }
}
