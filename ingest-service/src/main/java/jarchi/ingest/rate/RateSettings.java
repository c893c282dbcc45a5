package jarchi.ingest.rate;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How many requests a caller has, and in which time they come back. */
@Validated
@ConfigurationProperties("ingest.rate")
record RateSettings(
        @DefaultValue("6000") @Min(1) long requests,
        @DefaultValue("600") @Min(1) long strangersRequests,
        @DefaultValue("1m") @NotNull Duration within,
        @DefaultValue("20") @Min(0) long countedAhead,
        @DefaultValue("1s") @NotNull Duration countedAheadFor) {}
