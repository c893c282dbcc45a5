package jarchi.ingest.outbox;

import jarchi.events.EventRecord;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.postgresql.PGConnection;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One relay's turn at the outbox: a connection of its own that holds the lock, hears the calls, and reads and deletes
 * the rows. When it dies, all of that ends together, and another relay can take its turn. For one thread at a time.
 */
final class RelayTurn implements AutoCloseable {
    private static final int LOCK = 0x4A415243; // "JARC": advisory locks of one database share one space of names
    private static final int LANE = 0;
    private static final ObjectReader HEADERS = new JsonMapper().readerFor(new TypeReference<Map<String, String>>() {});

    /**
     * In the order of the articles, as whoever else writes to the timeline does, so that nobody waits in a circle. The
     * {@code offset 0} keeps the planner at looking each version up: it would rather read all history for each batch.
     */
    private static final String FORGET = """
            with sent as (
                delete from ingest.outbox where sequence = any(:sequences)
                returning sequence, topic, key, substring(headers ->> 'ce_id' from '[.]([0-9]{1,18})$')::bigint as version
            )
            insert into ingest.timeline (article_id, version, log_partition, log_offset, logged_at)
            select distinct on (key, version) key, version, log_partition, log_offset, :now
            from sent
            join unnest(:sequences, :partitions, :offsets) as place (sequence, log_partition, log_offset)
                using (sequence)
            cross join lateral (
                select from ingest.article_version saved
                where saved.article_id = sent.key and saved.version = sent.version offset 0) as saved
            where sent.topic = 'news.articles.v1'
            order by key, version, log_offset
            on conflict (article_id, version) do update
            set log_partition = excluded.log_partition, log_offset = excluded.log_offset, logged_at = excluded.logged_at
            where timeline.log_offset is null
            """;

    private final Connection connection;
    private final JdbcClient jdbc;

    private RelayTurn(Connection connection) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    static RelayTurn connect(JdbcConnectionDetails database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", String.valueOf(database.getUsername()));
        properties.setProperty("password", String.valueOf(database.getPassword()));
        properties.setProperty("ApplicationName", "ingest outbox relay");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("socketTimeout", "30");
        var turn = new RelayTurn(DriverManager.getConnection(database.getJdbcUrl(), properties));
        turn.letTheServerNoticeADeadClient();
        return turn;
    }

    private void letTheServerNoticeADeadClient() {
        jdbc.sql("set tcp_keepalives_idle = 10").update();
        jdbc.sql("set tcp_keepalives_interval = 5").update();
        jdbc.sql("set tcp_keepalives_count = 3").update();
    }

    /** Whether it is this one's turn now; if so, it hears of every row saved from here on. */
    boolean take() {
        boolean taken = jdbc.sql("select pg_try_advisory_lock(:lock, :lane)")
                .param("lock", LOCK)
                .param("lane", LANE)
                .query(Boolean.class)
                .single();
        if (taken) {
            jdbc.sql("listen ingest_outbox").update();
        }
        return taken;
    }

    /**
     * The oldest rows, those that came one by one before those that came in bulk: at least one if there is any, and no
     * more than both bounds allow.
     *
     * @param inFlight those that are on their way already
     */
    List<OutboxRow> oldest(int count, long bytes, List<OutboxRow> inFlight) {
        return jdbc.sql("""
                        select sequence, topic, key, headers, body
                        from (select *, sum(coalesce(octet_length(body), 0)) over in_order as bytes_so_far,
                                  row_number() over in_order as nth
                              from (select * from ingest.outbox
                                    where refused_because is null and sequence <> all(:inFlight)
                                    order by in_bulk, sequence limit :count) as oldest
                              window in_order as (order by in_bulk, sequence)) as counted
                        where bytes_so_far <= :bytes or nth = 1
                        order by nth
                        """)
                .param("count", count)
                .param("bytes", bytes)
                .param("inFlight", inFlight.stream().map(OutboxRow::sequence).toArray(Long[]::new))
                .query(RelayTurn::row)
                .list();
    }

    private static OutboxRow row(ResultSet row, int n) throws SQLException {
        Map<String, String> headers = HEADERS.readValue(row.getString("headers"));
        return new OutboxRow(
                row.getLong("sequence"),
                row.getString("topic"),
                new EventRecord(row.getString("key"), headers, row.getBytes("body")));
    }

    /** Deletes what Kafka has, and notes in the same transaction where each version stands there. */
    void forget(Sent sent, Instant now) {
        if (sent.sequences().isEmpty()) {
            return;
        }
        var places = sent.places();
        jdbc.sql(FORGET)
                .param("sequences", sent.sequences().toArray(Long[]::new))
                .param(
                        "partitions",
                        places.stream().map(RecordMetadata::partition).toArray(Integer[]::new))
                .param("offsets", places.stream().map(RecordMetadata::offset).toArray(Long[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Sets a row aside that the log will never take, so that the others go on. */
    void setAside(OutboxRow row, String because) {
        jdbc.sql("update ingest.outbox set refused_because = :because where sequence = :sequence")
                .param("because", because)
                .param("sequence", row.sequence())
                .update();
    }

    /** Whether a row is saved within the time. */
    boolean isCalled(Duration time) throws SQLException {
        var calls = connection.unwrap(PGConnection.class).getNotifications(Math.toIntExact(time.toMillis()));
        return calls != null && calls.length > 0;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** What Kafka has, each row with its place there; without its body, which nobody needs any more. */
    record Sent(List<Long> sequences, List<RecordMetadata> places) {
        static final Sent NOTHING = new Sent(List.of(), List.of());

        static Sent of(List<OutboxRow> rows, List<RecordMetadata> places) {
            return new Sent(rows.stream().map(OutboxRow::sequence).toList(), places);
        }
    }
}
