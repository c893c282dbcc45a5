package jarchi.ingest.media.s3;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which bucket holds the files, if they are kept in one.
 *
 * @param endpoint of a service other than Amazon's; empty for Amazon's
 */
@Validated
@ConfigurationProperties("ingest.media.s3")
record S3Settings(
        @DefaultValue("") String bucket,
        @DefaultValue("us-east-1") String region,
        @DefaultValue("") String endpoint) {}
