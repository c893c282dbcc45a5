package jarchi.index.kafka;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Gives an unfinished batch to the listener again, for ever, ever more slowly. Meanwhile the consumer is paused and keeps
 * polling, so that the group does not take it for dead.
 */
@Configuration(proxyBeanMethods = false)
class Retrying {
    private static final int JITTER_PART = 5;

    @Bean
    CommonErrorHandler retryForEver(KafkaSettings settings) {
        var backOff = new ExponentialBackOff(settings.firstRetry().toMillis(), 2);
        backOff.setMaxInterval(settings.longestRetry().toMillis());
        backOff.setJitter(settings.firstRetry().toMillis() / JITTER_PART);
        var handler = new DefaultErrorHandler(backOff);
        // No exception may count as hopeless: a batch that is given up would be committed unread
        handler.setClassifications(Map.of(), true);
        handler.setLogLevel(KafkaException.Level.INFO);
        return handler;
    }
}
