package jarchi.ingest.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The log as admins read it. */
@Component
public class AuditEntries {
    public static final int MOST_AT_ONCE = 200;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<Entry> find(Wanted wanted, int most) {
        return jdbc.sql("""
                        select id, at, who, act, what, detail, network, door, trace from ingest.audit
                        where id < :before
                          and (:who::text is null or who = :who)
                          and (:what::text is null or what = :what)
                          and (:act::text is null or act = :act)
                          and (:since::timestamptz is null or at >= :since)
                          and (:until::timestamptz is null or at < :until)
                        order by id desc limit :most
                        """)
                .param("before", wanted.before())
                .param("who", wanted.who())
                .param("what", wanted.what())
                .param("act", wanted.act() == null ? null : wanted.act().name())
                .param("since", wanted.since() == null ? null : wanted.since().atOffset(ZoneOffset.UTC))
                .param("until", wanted.until() == null ? null : wanted.until().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, n) -> entry(row))
                .list();
    }

    /** Whether this service could change what it wrote: then the log proves little. */
    public boolean mayBeChanged() {
        return jdbc.sql("""
                        select has_table_privilege('ingest.audit', 'update, delete, truncate')
                            or pg_has_role((select relowner from pg_class where oid = 'ingest.audit'::regclass), 'member')
                        """).query(Boolean.class).single();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("who"),
                row.getString("act"),
                row.getString("what"),
                JSON.readValue(row.getString("detail"), new TypeReference<Map<String, Object>>() {}),
                row.getString("network"),
                row.getString("door"),
                Objects.requireNonNullElse(row.getString("trace"), ""));
    }

    /**
     * Which entries.
     *
     * @param before only those older than the one with this number
     * @param since at this time or later
     * @param until before this time
     */
    public record Wanted(
            long before,
            @Nullable String who,
            @Nullable String what,
            @Nullable AuditedAct act,
            @Nullable Instant since,
            @Nullable Instant until) {}

    /**
     * One act.
     *
     * @param who an e-mail address, empty if it was the service itself or somebody who is nobody
     * @param act one of {@link AuditedAct}, or one of an older release
     * @param what to what it was done
     * @param trace the W3C trace context of the request, empty without one
     */
    public record Entry(
            long id,
            Instant at,
            String who,
            String act,
            String what,
            Map<String, Object> detail,
            String network,
            String door,
            String trace) {}
}
