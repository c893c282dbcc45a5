package jarchi.index.newsroom;

import jarchi.index.IndexApplication;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One more instance of the service on the same servers. */
public final class Instance implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private Instance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** @param settings as {@code --name=value} */
    public static Instance start(String... settings) {
        return new Instance(new SpringApplicationBuilder(IndexApplication.class)
                .initializers(new WithRealServers.Servers())
                .run(Stream.concat(Stream.of("--server.port=0"), Stream.of(settings))
                        .toArray(String[]::new)));
    }

    public Reader reader() {
        return new Reader(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
