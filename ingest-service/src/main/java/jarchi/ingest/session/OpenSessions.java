package jarchi.ingest.session;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody is signed in. */
@Component
public class OpenSessions {
    private final JdbcClient jdbc;

    OpenSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Used last first. */
    public List<Open> of(String email, String current) {
        return jdbc.sql("""
                        select primary_id, session_id, creation_time, last_access_time from ingest.desk_session
                        where principal_name = :email order by last_access_time desc
                        """)
                .param("email", email)
                .query((row, n) -> new Open(
                        row.getString("primary_id"),
                        Instant.ofEpochMilli(row.getLong("creation_time")),
                        Instant.ofEpochMilli(row.getLong("last_access_time")),
                        row.getString("session_id").equals(current)))
                .list();
    }

    /** @return false if this person has no such session any more */
    public boolean end(String email, String number) {
        return jdbc.sql("delete from ingest.desk_session where principal_name = :email and primary_id = :number")
                        .param("email", email)
                        .param("number", number)
                        .update()
                > 0;
    }

    /**
     * One of them.
     *
     * @param number names it, and opens nothing
     * @param current whether this request came with it
     */
    public record Open(String number, Instant since, Instant seen, boolean current) {}
}
