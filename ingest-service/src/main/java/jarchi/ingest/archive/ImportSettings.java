package jarchi.ingest.archive;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** How articles are brought along; each key is explained in application.yaml. */
@Validated
@ConfigurationProperties("ingest.archive")
public record ImportSettings(
        @DefaultValue("2GB") @NotNull DataSize largestFile,
        @DefaultValue("250") @Min(1) @Max(5_000) int rowsAtOnce,
        @DefaultValue("8MB") @NotNull DataSize bytesAtOnce,
        @DefaultValue("500ms") @NotNull Duration lookEvery,
        @DefaultValue("30s") @NotNull Duration lease,
        @DefaultValue("7d") @NotNull Duration waitForParts,
        @DefaultValue("Asia/Tashkent") @NotNull ZoneId timeZone) {}
