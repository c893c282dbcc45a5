package jarchi.ingest.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How the outbox is emptied; each key is explained in application.yaml. */
@Validated
@ConfigurationProperties("ingest.outbox")
record OutboxSettings(
        @DefaultValue("ingest-outbox") @NotBlank String transactionalId,
        @DefaultValue("5s") @NotNull Duration lookAtLeastEvery,
        @DefaultValue("250ms") @NotNull Duration firstPause,
        @DefaultValue("5s") @NotNull Duration longestPause,
        @DefaultValue("500") @Min(1) @Max(10_000) int batchSize,
        @DefaultValue("16MB") @NotNull DataSize batchBytes,
        @DefaultValue("30s") @NotNull Duration deliveryTimeout) {}
