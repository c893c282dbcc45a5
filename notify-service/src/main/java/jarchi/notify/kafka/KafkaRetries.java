package jarchi.notify.kafka;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** A batch that met a database that is away is tried again for ever, without losing its partitions meanwhile. */
@Configuration(proxyBeanMethods = false)
class KafkaRetries {
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Bean
    CommonErrorHandler tryAgainForEver() {
        var backOff = new ExponentialBackOff(FIRST.toMillis(), 2);
        backOff.setMaxInterval(LONGEST.toMillis());
        return new DefaultErrorHandler(backOff);
    }
}
