package jarchi.stack.container;

import jarchi.stack.DatabaseAddress;
import jarchi.stack.Databases;
import jarchi.stack.RunningPostgres;
import java.util.List;
import java.util.UUID;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL from its own image, with fsync as in earnest. */
final class PostgresContainer implements ContainedServer, RunningPostgres {
    private final PostgreSQLContainer container;
    private final Databases databases;

    PostgresContainer(int port) {
        String password = UUID.randomUUID().toString();
        this.databases = new Databases(port, () -> password);
        this.container = new PostgreSQLContainer(Images.of("postgres"))
                .withUsername(Databases.SUPERUSER)
                .withPassword(password)
                .withDatabaseName(Databases.SUPERUSER)
                .withCommand("postgres", "-c", "max_connections=200");
        // Not by what it logs: only the server that is to stay listens at the port
        container.setWaitStrategy(Wait.forListeningPort());
        container.setPortBindings(List.of("127.0.0.1:%d:5432".formatted(port)));
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public GenericContainer<?> container() {
        return container;
    }

    @Override
    public boolean isReady() {
        return databases.answer();
    }

    @Override
    public DatabaseAddress database(String name) {
        return databases.named(name);
    }

    @Override
    public DatabaseAddress createDatabase(String name) {
        return databases.newOne(name);
    }
}
