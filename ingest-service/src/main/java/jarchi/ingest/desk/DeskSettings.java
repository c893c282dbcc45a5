package jarchi.ingest.desk;

import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the pages look at the world.
 *
 * @param timeZone in which times are shown
 */
@Validated
@ConfigurationProperties("ingest.desk")
record DeskSettings(@DefaultValue("Asia/Tashkent") @NotNull ZoneId timeZone) {}
