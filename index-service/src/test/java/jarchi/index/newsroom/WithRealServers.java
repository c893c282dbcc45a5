package jarchi.index.newsroom;

import jarchi.index.IndexApplication;
import jarchi.stack.TestServers;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on the real Kafka and Elasticsearch, once for all such tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = IndexApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "asked.tell-every=200ms")
@ContextConfiguration(initializers = WithRealServers.Servers.class)
public @interface WithRealServers {
    /** Tells the service where the servers are. */
    class Servers implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.kafka.bootstrap-servers="
                                    + TestServers.kafka().bootstrapServers(),
                            "spring.elasticsearch.uris="
                                    + TestServers.elasticsearch().uri(),
                            "site.public-url=https://news.example.uz",
                            "site.hub=" + FollowersHub.address(),
                            "site.tell-hub-every=100ms",
                            "kafka.longest-retry=1s",
                            // Tests put indices behind the alias that say nothing of their release
                            "rebuild.by-itself=false",
                            "management.endpoint.rebuild.access=unrestricted",
                            "rebuild.keep-left=1s")
                    .applyTo(context);
        }
    }
}
