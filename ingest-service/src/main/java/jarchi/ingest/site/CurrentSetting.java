package jarchi.ingest.site;

import jarchi.events.site.SiteSetting;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting at one of its versions.
 *
 * @param changedBy whose e-mail address; null if the service was configured so when it first started
 */
public record CurrentSetting(
        SiteSetting setting,
        long version,
        Instant changedAt,
        @Nullable String changedBy) {}
