package jarchi.ingest.timeline;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How a timeline is watched; each key is explained in application.yaml.
 *
 * @param heartbeat how often a silent stream says that it is alive
 * @param pace the least time between two looks of one watcher
 */
@Validated
@ConfigurationProperties("ingest.timeline")
public record TimelineSettings(
        @DefaultValue("200") @Min(1) int watchers,
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("200ms") @NotNull Duration pace,
        @DefaultValue("5m") @NotNull Duration longest) {}
