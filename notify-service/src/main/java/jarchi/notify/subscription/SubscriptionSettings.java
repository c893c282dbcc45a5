package jarchi.notify.subscription;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How people subscribe.
 *
 * @param confirmWithin how long the link in the confirmation works
 * @param answerAgainAfter the least time between two answers about the same search to the same address
 * @param answersPerDay the most answers to one address in 24 hours, so that nobody is flooded by a stranger
 * @param requestsPerHour the most requests from one network in an hour
 * @param publicUrl where readers find this system; forms are taken from there only
 */
@Validated
@ConfigurationProperties("subscription")
public record SubscriptionSettings(
        Duration confirmWithin,
        Duration answerAgainAfter,
        @Min(1) int answersPerDay,
        @Min(1) int requestsPerHour,
        URI publicUrl) {}
