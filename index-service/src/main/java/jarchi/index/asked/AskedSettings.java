package jarchi.index.asked;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How counts of searches leave.
 *
 * @param tellEvery the desk hears of them so often; a crash loses no more
 */
@Validated
@ConfigurationProperties("asked")
public record AskedSettings(@DefaultValue("30s") @NotNull Duration tellEvery) {}
