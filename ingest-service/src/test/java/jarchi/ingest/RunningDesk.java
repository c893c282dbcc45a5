package jarchi.ingest;

import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service on a free port, with real PostgreSQL and Kafka. */
public final class RunningDesk implements AutoCloseable {
    public static final String WRITER_PASSWORD = "the writer's password";
    public static final String EDITOR_PASSWORD = "the editor's password";
    public static final String ADMIN_PASSWORD = "the admin's password";

    private final DatabaseAddress database;
    private final ConfigurableApplicationContext context;

    private RunningDesk(DatabaseAddress database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    /** With a database of its own. */
    public static RunningDesk start(String... settings) {
        return start(TestServers.postgres().createDatabase("ingest"), settings);
    }

    public static RunningDesk start(DatabaseAddress database, String... settings) {
        String name = database.jdbcUrl().replaceAll(".*/", "");
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.jdbcUrl(),
                "--spring.datasource.username=" + database.asService().user(),
                "--spring.datasource.password=" + database.asService().password(),
                "--spring.flyway.user=" + database.user(),
                "--spring.flyway.password=" + database.password(),
                "--spring.datasource.hikari.maximum-pool-size=5",
                "--spring.kafka.bootstrap-servers=" + TestServers.kafka().bootstrapServers(),
                "--ingest.outbox.transactional-id=outbox-of-" + name,
                "--spring.kafka.consumer.group-id=desk-of-" + name,
                "--ingest.editor.demo-writer-password=" + WRITER_PASSWORD,
                "--ingest.editor.demo-editor-password=" + EDITOR_PASSWORD,
                "--ingest.editor.demo-admin-password=" + ADMIN_PASSWORD,
                // What one editor writes and publishes alone; the second pair of eyes has tests of its own
                "--ingest.article.second-pair-of-eyes=false",
                // No test leaves this machine
                "--ingest.check.links.tried=false",
                "--logging.level.org.apache.kafka=warn",
                "--spring.main.banner-mode=off"));
        for (String setting : settings) {
            all.removeIf(other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1)));
            all.add(setting);
        }
        return new RunningDesk(
                database,
                new SpringApplicationBuilder(IngestApplication.class)
                        .web(WebApplicationType.SERVLET)
                        .registerShutdownHook(false)
                        .run(all.toArray(String[]::new)));
    }

    public Caller writer() {
        return new Caller(address(), "writer@jarchi.local", WRITER_PASSWORD);
    }

    public Caller editor() {
        return new Caller(address(), "editor@jarchi.local", EDITOR_PASSWORD);
    }

    public Caller admin() {
        return new Caller(address(), "admin@jarchi.local", ADMIN_PASSWORD);
    }

    public Caller caller(String email, String password) {
        return new Caller(address(), email, password);
    }

    public Caller program(String token) {
        return new Caller(address(), token);
    }

    public Caller stranger() {
        return new Caller(address(), null, null);
    }

    public JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    public long count(String sql) {
        return jdbc().sql(sql).query(Long.class).single();
    }

    public DatabaseAddress database() {
        return database;
    }

    /** What the service itself may not do. */
    public void asOwner(String sql) {
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> parts(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public String address() {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        context.close();
    }
}
