package jarchi.index.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How searches are answered.
 *
 * @param within a search that takes the index longer is given up
 * @param suggestWithin what completes a search is left out if the index takes longer to find it
 * @param snippetLength characters of a snippet, about
 */
@Validated
@ConfigurationProperties("search")
record SearchSettings(
        @DefaultValue("2s") Duration within,
        @DefaultValue("300ms") Duration suggestWithin,
        @Min(50) @Max(1000) @DefaultValue("200") int snippetLength) {}
