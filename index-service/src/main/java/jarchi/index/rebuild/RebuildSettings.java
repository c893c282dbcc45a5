package jarchi.index.rebuild;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How an index is made anew.
 *
 * @param byItself whether a release that describes the index otherwise makes another without being asked
 * @param keepLeft how long an index is kept after another took its place, for readers who are still being answered
 */
@Validated
@ConfigurationProperties("rebuild")
record RebuildSettings(
        @DefaultValue("true") boolean byItself,
        @DefaultValue("10m") Duration keepLeft) {}
