package jarchi.index.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the log is read.
 *
 * @param firstRetry after an Elasticsearch that was away or busy is asked again; doubles each time
 * @param longestRetry the longest wait between two such attempts
 * @param deadLetterWithin how long Kafka may take to accept a dead letter before the batch is tried again
 */
@Validated
@ConfigurationProperties("kafka")
record KafkaSettings(
        @DefaultValue("200ms") Duration firstRetry,
        @DefaultValue("10s") Duration longestRetry,
        @DefaultValue("30s") Duration deadLetterWithin) {}
