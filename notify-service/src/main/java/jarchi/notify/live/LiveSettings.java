package jarchi.notify.live;

import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The stream of public changes.
 *
 * @param retention how long a listener may be away and miss nothing
 * @param heartbeat how often a silent stream says that it is alive
 * @param slowLook how often to look for changes without being called
 * @param buffer how many changes may wait for a slow listener before it is dropped
 * @param listeners the most at once on this instance
 * @param publicUrl where readers find this system
 */
@Validated
@ConfigurationProperties("live")
public record LiveSettings(
        Duration retention,
        Duration heartbeat,
        Duration slowLook,
        @Min(1) int buffer,
        @Min(1) int listeners,
        URI publicUrl) {}
