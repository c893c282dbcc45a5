package jarchi.ingest.archive;

import jarchi.ingest.archive.Import.State;
import jarchi.ingest.archive.form.Form;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All imports, those that are over too. */
@Component
public class Imports {
    public static final int MOST_AT_ONCE = 50;

    private final JdbcClient jdbc;

    Imports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, FileOfArticles file, String by, Instant now) {
        jdbc.sql("""
                        insert into ingest.import (id, file_name, file_digest, file_bytes, received, form, site, language,
                            encoding, mapping, state, asked_by, asked_at, heard_at)
                        values (:id, :name, :digest, :bytes, 0, :form, :site, :language, :encoding, :mapping,
                            'RECEIVING', :by, :now, :now)
                        """)
                .param("id", id)
                .param("name", file.name())
                .param("digest", file.digest())
                .param("bytes", file.bytes())
                .param("form", file.form().name())
                .param("site", file.site())
                .param("language", file.language())
                .param("encoding", file.encoding())
                .param("mapping", file.mapping())
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @throws NoSuchImport if there is none */
    public Import get(String id) {
        return read(id, "");
    }

    /** Locked until the transaction ends. */
    Import forChange(String id) {
        return read(id, "for update");
    }

    private Import read(String id, String lock) {
        return jdbc.sql("select * from ingest.import where id = :id " + lock)
                .param("id", id)
                .query(Imports::row)
                .optional()
                .orElseThrow(() -> new NoSuchImport(id));
    }

    /** The one that has this very file to read in this very way and is not over. */
    Optional<Import> unfinished(FileOfArticles file) {
        return jdbc.sql("""
                        select * from ingest.import
                        where file_digest = :digest and state in ('RECEIVING', 'RUNNING', 'STOPPED') and file_bytes = :bytes
                          and form = :form and site = :site and language = :language and encoding = :encoding
                          and mapping = :mapping
                        order by asked_at limit 1
                        """)
                .param("digest", file.digest())
                .param("bytes", file.bytes())
                .param("form", file.form().name())
                .param("site", file.site())
                .param("language", file.language())
                .param("encoding", file.encoding())
                .param("mapping", file.mapping())
                .query(Imports::row)
                .optional();
    }

    /** Newest first, at most {@link #MOST_AT_ONCE}. */
    public List<Import> newest() {
        return jdbc.sql("select * from ingest.import order by asked_at desc, id limit :most")
                .param("most", MOST_AT_ONCE)
                .query(Imports::row)
                .list();
    }

    void received(String id, long bytes, Instant now) {
        jdbc.sql("update ingest.import set received = :bytes, heard_at = :now where id = :id")
                .param("bytes", bytes)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    void stand(String id, State state, Instant now) {
        jdbc.sql("update ingest.import set state = :state, heard_at = :now where id = :id")
                .param("state", state.name())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** Those whose next part does not come, locked until the transaction ends. */
    List<String> forsaken(Instant before) {
        return jdbc.sql("""
                        select id from ingest.import where state = 'RECEIVING' and heard_at < :before
                        for update skip locked
                        """)
                .param("before", Timestamp.from(before))
                .query((row, n) -> row.getString("id"))
                .list();
    }

    /** The oldest that nobody reads, for this worker alone until the lease ends. */
    Optional<Import> claim(String worker, Instant now, Duration lease) {
        return jdbc.sql("""
                        update ingest.import set worker = :worker, lease_until = :until
                        where id = (select id from ingest.import
                            where state = 'RUNNING' and (worker is null or worker = :worker or lease_until < :now)
                            order by asked_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query(Imports::row)
                .optional();
    }

    /** Whether it is still this worker's, and as far as this worker has come; if so, nobody changes that meanwhile. */
    boolean hold(String id, String worker, long rows, Instant leaseUntil) {
        return jdbc.sql("""
                        update ingest.import set lease_until = :until
                        where id = :id and worker = :worker and row_count = :rows and state = 'RUNNING'
                        """)
                        .param("until", Timestamp.from(leaseUntil))
                        .param("id", id)
                        .param("worker", worker)
                        .param("rows", rows)
                        .update()
                == 1;
    }

    void advance(String id, Tally tally, long readBytes, Duration worked) {
        jdbc.sql("""
                        update ingest.import set row_count = row_count + :rows, created = created + :created,
                            changed = changed + :changed, unchanged = unchanged + :unchanged,
                            refused = refused + :refused, read_bytes = greatest(read_bytes, :readBytes),
                            worked_ms = worked_ms + :worked
                        where id = :id
                        """)
                .param("id", id)
                .param("rows", tally.rows())
                .param("created", tally.created())
                .param("changed", tally.changed())
                .param("unchanged", tally.unchanged())
                .param("refused", tally.refused())
                .param("readBytes", readBytes)
                .param("worked", worked.toMillis())
                .update();
    }

    /** Its file is not needed any more. */
    void end(String id, State state, @Nullable String because, @Nullable String detail, Instant now) {
        jdbc.sql("""
                        update ingest.import
                        set state = :state, failed_because = :because, failed_detail = :detail, ended_at = :now
                        where id = :id
                        """)
                .param("state", state.name())
                .param("because", because)
                .param("detail", detail)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
        jdbc.sql("delete from ingest.import_part where import_id = :id")
                .param("id", id)
                .update();
    }

    private static Import row(ResultSet row, int n) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new Import(
                row.getString("id"),
                new FileOfArticles(
                        row.getString("file_name"),
                        row.getString("file_digest"),
                        row.getLong("file_bytes"),
                        Form.valueOf(row.getString("form")),
                        row.getString("site"),
                        row.getString("language"),
                        row.getString("encoding"),
                        row.getString("mapping")),
                row.getLong("received"),
                State.valueOf(row.getString("state")),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("failed_because"),
                row.getString("failed_detail"),
                row.getLong("row_count"),
                row.getLong("read_bytes"),
                row.getLong("created"),
                row.getLong("changed"),
                row.getLong("unchanged"),
                row.getLong("refused"),
                Duration.ofMillis(row.getLong("worked_ms")));
    }
}
