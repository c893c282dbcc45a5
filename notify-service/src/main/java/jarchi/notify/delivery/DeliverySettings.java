package jarchi.notify.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How deliveries are sent.
 *
 * @param instance the lasting name of this instance, no two alike
 * @param concurrency how many are on their way at once
 * @param lease how long a claim holds without a sign of life
 * @param renewEvery how often a sign of life is given, well within the lease
 * @param slowLook how often to look for work without being called
 * @param retryDelays the wait after the first, second … failure; the last one repeats
 * @param giveUpAfter the age at which nobody wants it any more
 * @param longestPause the longest wait between two looks whether an unreachable channel is back
 */
@Validated
@ConfigurationProperties("delivery")
public record DeliverySettings(
        @NotBlank String instance,
        @Min(1) @Max(200) int concurrency,
        Duration lease,
        Duration renewEvery,
        Duration slowLook,
        @NotEmpty List<Duration> retryDelays,
        Duration giveUpAfter,
        Duration longestPause) {}
