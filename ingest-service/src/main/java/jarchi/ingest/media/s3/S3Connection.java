package jarchi.ingest.media.s3;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The client of the bucket. Its keys come from where the library looks for them, never from our own settings. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ingest.media.store", havingValue = "s3")
class S3Connection {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Bean
    S3Client s3(S3Settings settings) {
        if (settings.bucket().isBlank()) {
            throw new IllegalStateException("ingest.media.store is s3, and ingest.media.s3.bucket names no bucket");
        }
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE));
        if (!settings.endpoint().isBlank()) {
            client.endpointOverride(URI.create(settings.endpoint())).forcePathStyle(true);
        }
        return client.build();
    }
}
