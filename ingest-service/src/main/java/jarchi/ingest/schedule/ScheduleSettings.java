package jarchi.ingest.schedule;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How closely the clock is watched.
 *
 * @param lookEvery how late an article may be at most, as long as all is well
 * @param heartbeat four missed ones, and another instance takes over what a dead one had begun
 * @param tryAgainAfter how long to wait while PostgreSQL does not answer
 * @param atOnce how many articles are published side by side
 */
@Validated
@ConfigurationProperties("ingest.schedule")
record ScheduleSettings(
        @DefaultValue("500ms") @NotNull Duration lookEvery,
        @DefaultValue("5s") @NotNull Duration heartbeat,
        @DefaultValue("2s") @NotNull Duration tryAgainAfter,
        @DefaultValue("4") @Min(1) int atOnce) {}
