package jarchi.ingest.article;

import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * What articles may be about.
 *
 * @param categories the keys an article's category is chosen from
 */
@Validated
@ConfigurationProperties("ingest.article")
public record ArticleSettings(@NotEmpty List<String> categories) {}
