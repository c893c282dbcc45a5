package jarchi.ingest.article;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How articles come before the public.
 *
 * @param secondPairOfEyes whether nobody may publish what they wrote themselves, unless they force it
 */
@Validated
@ConfigurationProperties("ingest.article")
public record ArticleSettings(@DefaultValue("true") boolean secondPairOfEyes) {}
