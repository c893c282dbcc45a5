package jarchi.ingest.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Times as the clock on the wall of the desk shows them, and as people type them. */
@Component
class WallClock {
    private final DeskSettings settings;

    WallClock(DeskSettings settings) {
        this.settings = settings;
    }

    String zone() {
        return settings.timeZone().getId();
    }

    String shown(Instant time) {
        return LocalDateTime.ofInstant(time, settings.timeZone())
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    /** With its offset. What no clock shows is given back as it is, for the rules to refuse. */
    String instant(String typed) {
        try {
            return LocalDateTime.parse(typed)
                    .atZone(settings.timeZone())
                    .toOffsetDateTime()
                    .toString();
        } catch (DateTimeException e) {
            return typed;
        }
    }
}
