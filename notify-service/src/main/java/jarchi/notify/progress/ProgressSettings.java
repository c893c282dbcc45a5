package jarchi.notify.progress;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How editors are told what became of a version.
 *
 * @param pace the least time between two accounts of one version
 * @param look how often to look for news without being called
 */
@Validated
@ConfigurationProperties("progress")
record ProgressSettings(Duration pace, Duration look) {}
