package jarchi.index.newsroom;

import jarchi.index.IndexApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of the service on the same servers. */
public final class Instance implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings over those of the tests, such as {@code rebuild.by-itself=true} */
    public static Instance start(String... settings) {
        return new Instance(new SpringApplicationBuilder(IndexApplication.class)
                .initializers(
                        new WithRealServers.Servers(),
                        context -> TestPropertyValues.of(settings).applyTo(context))
                .run("--server.port=0"));
    }

    public Reader reader() {
        return new Reader(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
