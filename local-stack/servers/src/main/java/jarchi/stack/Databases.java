package jarchi.stack;

import jarchi.stack.process.ServerFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The databases of one PostgreSQL: each belongs to a role of its own name, and has one more that uses it; neither enters another. */
public final class Databases {
    public static final String SUPERUSER = "postgres";

    private final int port;
    private final Supplier<String> password;
    private final Map<String, DatabaseAddress> known = new ConcurrentHashMap<>();
    private final AtomicInteger made = new AtomicInteger();

    /** @param password of the superuser, and of each role */
    public Databases(int port, Supplier<String> password) {
        this.port = port;
        this.password = password;
    }

    public boolean answer() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException e) {
            return false;
        }
    }

    public DatabaseAddress named(String name) {
        return known.computeIfAbsent(name, this::open);
    }

    public DatabaseAddress newOne(String name) {
        return open(name + "_" + made.incrementAndGet() + "_" + Long.toString(System.nanoTime(), 36));
    }

    private DatabaseAddress open(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,54}")) {
            throw new IllegalArgumentException("not the name of a database: " + name);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            String service = DatabaseAddress.serviceOf(name);
            makeRole(statement, name);
            makeRole(statement, service);
            if (isMissing(statement, "pg_database where datname", name)) {
                statement.execute("create database %s owner %s".formatted(name, name));
                statement.execute("revoke all on database %s from public".formatted(name));
            }
            statement.execute("grant connect on database %s to %s".formatted(name, service));
            return new DatabaseAddress(url(name), name, password.get());
        } catch (SQLException e) {
            throw new ServerFailed("PostgreSQL did not make the database %s: %s".formatted(name, e.getMessage()), e);
        }
    }

    private void makeRole(Statement statement, String name) throws SQLException {
        if (isMissing(statement, "pg_roles where rolname", name)) {
            statement.execute("create role %s login password '%s'".formatted(name, password.get()));
        }
    }

    private static boolean isMissing(Statement statement, String where, String name) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from %s = '%s'".formatted(where, name))) {
            return !rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(SUPERUSER), SUPERUSER, password.get());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }
}
