package jarchi.stack.frontdoor.route;

import java.time.Duration;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A live stream may be silent for minutes; the client's own patience of half a minute would cut it. */
@Configuration(proxyBeanMethods = false)
class LongStreams {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JettyClientHttpRequestFactoryBuilder> longSilence() {
        return builder -> builder.withHttpClientCustomizer(client -> client.setIdleTimeout(SILENCE.toMillis()));
    }
}
