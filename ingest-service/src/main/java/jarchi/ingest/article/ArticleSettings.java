package jarchi.ingest.article;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What articles may be about.
 *
 * @param categories the keys an article's category is chosen from
 * @param secondPairOfEyes whether nobody may publish what they wrote themselves, unless they force it
 */
@Validated
@ConfigurationProperties("ingest.article")
public record ArticleSettings(
        @NotEmpty List<String> categories,
        @DefaultValue("true") boolean secondPairOfEyes) {}
