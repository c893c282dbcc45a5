package jarchi.benchmarks;

import jarchi.events.EventRecord;
import jarchi.people.Web;
import jarchi.stack.DatabaseAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;

/** Fills the outbox aside and shows it to the relay all at once. */
final class FullOutbox implements AutoCloseable {
    /** Articles like those that were published, their versions, and the events that tell of them. */
    private static final String FILL = """
            create temporary table copy on commit drop as
            select lpad(to_hex(number), 12, '0') as id, template.*
            from generate_series(?, ?) as number
            join (select *, row_number() over () - 1 as place, count(*) over () as templates from template) as template
                on number % templates = place;
            insert into ingest.article
            select likewise.* from copy join ingest.article original on original.id = article_id
            cross join lateral jsonb_populate_record(original, jsonb_build_object('id', copy.id)) as likewise;
            insert into ingest.article_version
            select likewise.* from copy join ingest.article_version original using (article_id)
            cross join lateral jsonb_populate_record(original, jsonb_build_object('article_id', copy.id)) as likewise;
            insert into ingest.outbox (sequence, key, headers, body, saved_at)
            select nextval('ingest.outbox_sequence'), id,
                headers || jsonb_build_object('ce_id', id || '.1', 'ce_subject', id),
                convert_to(replace(convert_from(body, 'UTF8'), article_id, id), 'UTF8'), now()
            from copy
            """;

    private final Connection connection;

    FullOutbox(DatabaseAddress database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** @param templates events of articles that were published once */
    void learn(Iterable<EventRecord> templates) throws SQLException {
        execute("create temporary table template (article_id text, headers jsonb, body bytea)");
        try (var insert = connection.prepareStatement("insert into template values (?, ?::jsonb, ?)")) {
            for (EventRecord event : templates) {
                insert.setString(1, event.key());
                insert.setString(2, Web.JSON.writeValueAsString(event.headers()));
                insert.setBytes(3, event.value());
                insert.executeUpdate();
            }
        }
    }

    /**
     * Adds the rows with these numbers, which nobody sees yet.
     *
     * @return what they tell
     */
    List<EventRecord> fill(int from, int to) throws SQLException {
        connection.setAutoCommit(false);
        try (var fill = connection.prepareStatement(FILL)) {
            fill.setInt(1, from);
            fill.setInt(2, to - 1);
            fill.execute();
        }
        return events();
    }

    void show() throws SQLException {
        connection.commit();
        connection.setAutoCommit(true);
    }

    private List<EventRecord> events() throws SQLException {
        var events = new ArrayList<EventRecord>();
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select key, headers, body from ingest.outbox order by sequence")) {
            while (rows.next()) {
                Map<String, String> headers =
                        Web.JSON.readValue(rows.getString("headers"), new TypeReference<Map<String, String>>() {});
                events.add(new EventRecord(rows.getString("key"), headers, rows.getBytes("body")));
            }
        }
        return events;
    }

    /** Looks at its end only, so as to cost the relay nothing. */
    boolean isEmpty() throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("select max(sequence) is null from ingest.outbox")) {
            rows.next();
            return rows.getBoolean(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
