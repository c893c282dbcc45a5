package jarchi.notify.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps everybody waiting while the channel is away: looks again after 1 s, 2 s, 4 s …, and goes on at its first answer. */
@Component
class ChannelWatch {
    private static final Logger log = LoggerFactory.getLogger(ChannelWatch.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final Duration longestPause;
    private final Clock clock;
    private Duration pause = Duration.ZERO;
    private Instant until = Instant.EPOCH;

    ChannelWatch(DeliverySettings settings, Clock clock) {
        this.longestPause = settings.longestPause();
        this.clock = clock;
    }

    synchronized void away(String reason) {
        Instant now = clock.instant();
        if (now.isBefore(until)) {
            return; // several were on their way: that is one failure
        }
        Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = next.compareTo(longestPause) > 0 ? longestPause : next;
        until = now.plus(pause);
        log.warn("deliveries -> WAITING {} ms: {}", pause.toMillis(), reason);
    }

    synchronized void answered() {
        if (!pause.isZero()) {
            log.info("deliveries -> GOING ON");
        }
        pause = Duration.ZERO;
        until = Instant.EPOCH;
    }

    /** How long nothing should be tried. */
    synchronized Duration pause(Instant now) {
        return now.isBefore(until) ? Duration.between(now, until) : Duration.ZERO;
    }
}
