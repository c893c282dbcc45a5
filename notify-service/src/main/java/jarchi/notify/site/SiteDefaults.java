package jarchi.notify.site;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How the site is until the desk's word has been read. Whom to alert has no such default: until it is known nobody is.
 *
 * @param categories the keys that can be chosen
 */
@Validated
@ConfigurationProperties("site")
public record SiteDefaults(@NotEmpty List<String> categories) {}
