package jarchi.notify.delivery;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: longer each time, and up to a quarter more, so that many do not come back at once. */
final class RetrySchedule {
    private static final double JITTER = 0.25;

    private final List<Duration> delays;
    private final RandomGenerator random;

    RetrySchedule(List<Duration> delays, RandomGenerator random) {
        this.delays = List.copyOf(delays);
        this.random = random;
    }

    /** @param attempts how many have failed, at least 1 */
    Duration delayAfter(int attempts) {
        long millis = delays.get(Math.clamp(attempts, 1, delays.size()) - 1).toMillis();
        return Duration.ofMillis(millis + Math.round(millis * JITTER * random.nextDouble()));
    }
}
