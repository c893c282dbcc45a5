package jarchi.ingest.check.link;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How links out of an article are tried; each key is explained in application.yaml. */
@Validated
@ConfigurationProperties("ingest.check.links")
record LinkSettings(
        @DefaultValue("true") boolean tried,
        @DefaultValue("2s") @NotNull Duration within,
        @DefaultValue("30") @Min(1) @Max(1_000) int most,
        @DefaultValue("8") @Min(1) @Max(100) int atOnce,
        @DefaultValue("1h") @NotNull Duration remembered,
        @DefaultValue("10000") @Min(1) int mostRemembered) {

    /** Over all redirects of one link; then it is given up, whatever is still being sent. */
    Duration longest() {
        return within.multipliedBy(5);
    }
}
