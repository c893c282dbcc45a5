package jarchi.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelWatchTest {
    private final MovingClock clock = new MovingClock();
    private final ChannelWatch watch = new ChannelWatch(
            new DeliverySettings(
                    "test",
                    4,
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(1),
                    List.of(Duration.ofSeconds(5)),
                    Duration.ofHours(24),
                    Duration.ofSeconds(3)),
            clock);

    @Test
    void pausesGrowToTheLongestAndEndWithTheFirstAnswer() {
        assertThat(pause()).isZero();
        watch.away("gone");
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
        clock.move(Duration.ofSeconds(1));
        watch.away("gone");
        assertThat(pause()).isEqualTo(Duration.ofSeconds(2));
        clock.move(Duration.ofSeconds(2));
        watch.away("gone");
        assertThat(pause()).isEqualTo(Duration.ofSeconds(3));
        watch.answered();
        assertThat(pause()).isZero();
    }

    @Test
    void severalAtOnceAreOneFailure() {
        watch.away("gone");
        watch.away("gone");
        assertThat(pause()).isEqualTo(Duration.ofSeconds(1));
    }

    private Duration pause() {
        return watch.pause(clock.instant());
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T10:00:00Z");

        void move(Duration step) {
            now = now.plus(step);
        }

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
