package jarchi.stack.frontdoor.route;

import java.time.Duration;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.util.component.LifeCycle;
import org.springframework.boot.http.client.JettyClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The one client that carries the requests of all visitors on. It must not remember the cookies of any: it would give the
 * next visitor the session of the one before. Its own patience of half a minute would cut a live stream that is silent. And
 * it unpacks nothing: a visitor gets the very bytes that a strong tag stands for.
 */
@Configuration(proxyBeanMethods = false)
class ClientOfServices {
    private static final Duration SILENCE = Duration.ofMinutes(10);

    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JettyClientHttpRequestFactoryBuilder> forgetfulAndPatient() {
        return builder -> builder.withHttpClientCustomizer(client -> {
            client.setUserAgentField(null); // else it would stand before the visitor's own
            client.setHttpCookieStore(new HttpCookieStore.Empty());
            client.setIdleTimeout(SILENCE.toMillis());
            client.addEventListener(new LifeCycle.Listener() {
                @Override
                public void lifeCycleStarted(LifeCycle started) {
                    client.getContentDecoderFactories().clear(); // it learns them at its start
                }
            });
        });
    }
}
