package jarchi.benchmarks;

import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a publication writes, inserted by plain JDBC into tables of the same form: in one transaction over one of
 * several open connections.
 */
final class InsertFloor implements AutoCloseable {
    private static final int CONNECTIONS = 10;

    private final BlockingQueue<Connection> free = new LinkedBlockingQueue<>();
    private final Map<String, List<Column>> tables = new LinkedHashMap<>();

    InsertFloor(DatabaseAddress database) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
            connection.setAutoCommit(false);
            free.add(connection);
        }
        var connection = free.element();
        try (var statement = connection.createStatement()) {
            statement.execute("create schema floor");
            for (String table : List.of("article", "article_revision", "article_version", "outbox")) {
                statement.execute("create table floor.%s (like ingest.%s including all)".formatted(table, table));
                tables.put(table, columns(connection, table));
            }
        }
        connection.commit();
    }

    /** A column, and how a text becomes its value. */
    private record Column(String name, String type) {}

    /** One row as texts, in the order of its table's columns. */
    record Row(String table, List<@Nullable String> values) {}

    private static List<Column> columns(Connection connection, String table) throws SQLException {
        try (var rows = connection.getMetaData().getColumns(null, "floor", table, null)) {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                columns.add(new Column(rows.getString("COLUMN_NAME"), rows.getString("TYPE_NAME")));
            }
            return columns;
        }
    }

    /** What the publication of this record wrote; the relay deleted the row of the outbox, so it is made of the record. */
    List<Row> rowsOf(EventRecord event) throws Exception {
        String id = Objects.requireNonNull(event.key());
        return with(connection -> List.of(
                row(connection, "article", "id = ?", id),
                row(connection, "article_revision", "article_id = ? order by revision desc limit 1", id),
                row(connection, "article_version", "article_id = ? order by version desc limit 1", id),
                outbox(event)));
    }

    private Row row(Connection connection, String table, String where, String id) throws SQLException {
        String columns =
                columns(table).stream().map(column -> column.name() + "::text").collect(Collectors.joining(", "));
        try (var query =
                connection.prepareStatement("select %s from ingest.%s where %s".formatted(columns, table, where))) {
            query.setString(1, id);
            try (var found = query.executeQuery()) {
                found.next();
                var values = new ArrayList<@Nullable String>();
                for (int i = 1; i <= columns(table).size(); i++) {
                    values.add(found.getString(i));
                }
                return new Row(table, values);
            }
        }
    }

    private List<Column> columns(String table) {
        return Objects.requireNonNull(tables.get(table), table);
    }

    private Row outbox(EventRecord event) {
        Map<String, String> values = Map.of(
                "sequence", event.headers().get("ce_sequence"),
                "topic", ArticleTopic.NAME,
                "in_bulk", "false",
                "key", event.key(),
                "headers", Web.JSON.writeValueAsString(event.headers()),
                "body", "\\x" + HexFormat.of().formatHex(event.value()),
                "saved_at", event.headers().get("ce_time"));
        var row = new ArrayList<@Nullable String>();
        columns("outbox").forEach(column -> row.add(values.get(column.name())));
        return new Row("outbox", row);
    }

    void insert(List<Row> rows) throws Exception {
        with(connection -> {
            for (Row row : rows) {
                insert(connection, row);
            }
            connection.commit();
            return rows.size();
        });
    }

    private void insert(Connection connection, Row row) throws SQLException {
        String values = columns(row.table()).stream()
                .map(column -> "?::" + column.type())
                .collect(Collectors.joining(", "));
        try (var insert =
                connection.prepareStatement("insert into floor.%s values (%s)".formatted(row.table(), values))) {
            for (int i = 0; i < row.values().size(); i++) {
                insert.setString(i + 1, row.values().get(i));
            }
            insert.executeUpdate();
        }
    }

    private <T> T with(Use<T> use) throws Exception {
        var connection = free.take();
        try {
            return use.of(connection);
        } finally {
            free.add(connection);
        }
    }

    private interface Use<T> {
        T of(Connection connection) throws Exception;
    }

    @Override
    public void close() throws SQLException {
        for (var connection : free) {
            connection.close();
        }
    }
}
