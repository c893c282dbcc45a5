package jarchi.events.site;

import static jarchi.events.Require.present;
import static jarchi.events.Require.that;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A setting as it is since its last change.
 *
 * @param version 1, 2, 3 … of this setting; an older database that was brought back begins again where it was
 * @param changedAt when the desk said it, or said it again: of two records the later one counts, and of the same time the
 *     one with the larger version
 */
public record SiteChange(SiteSetting setting, long version, Instant changedAt) {
    public SiteChange(@Nullable SiteSetting setting, long version, @Nullable Instant changedAt) {
        this.setting = present(setting, "value");
        that(version >= 1, "version must be at least 1");
        this.version = version;
        this.changedAt = present(changedAt, "changedAt");
    }
}
