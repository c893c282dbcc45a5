package jarchi.index.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How documents are kept and written.
 *
 * @param replicas copies of the index beside the first; 0 on a single node
 * @param bulkSize no bulk request is larger, unless one document alone is
 * @param refreshUpTo a bulk of at most this many documents is made searchable at once
 * @param answerWithin readers are not kept waiting for Elasticsearch any longer
 */
@Validated
@ConfigurationProperties("document")
record DocumentSettings(
        @Min(0) @Max(5) @DefaultValue("0") int replicas,
        @DefaultValue("10MB") DataSize bulkSize,
        @Min(0) @Max(500) @DefaultValue("50") int refreshUpTo,
        @DefaultValue("5s") Duration answerWithin) {}
