package jarchi.notify.alert;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Of what subscribers are told.
 *
 * @param newsFor a version published longer ago alerts nobody, so that a replay or a restored database floods no one
 */
@Validated
@ConfigurationProperties("alert")
public record AlertSettings(Duration newsFor) {}
