package jarchi.ingest.audit;

import jarchi.ingest.request.Origin;
import jarchi.ingest.trace.Trace;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The end of the log, where acts are added. What is added holds ids and numbers, never a word of an article. */
@Component
public class AuditLog {
    /** Done by the service itself, or by somebody who is nobody. */
    public static final String NOBODY = "";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds an act in the caller's transaction: both are saved, or neither.
     *
     * @param who the e-mail address of a person, or {@link #NOBODY}
     * @param what the id of the article, the address of the person, the name of the setting it was done to; may be empty
     * @param detail a few short facts, such as the version; no text of an article, no secret
     */
    public void add(AuditedAct act, String who, String what, Map<String, ?> detail) {
        var origin = Origin.current();
        jdbc.sql("""
                        insert into ingest.audit (at, who, act, what, detail, network, door, trace)
                        values (:at, :who, :act, :what, :detail::jsonb, :network, :door, :trace)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("who", who)
                .param("act", act.name())
                .param("what", what)
                .param("detail", JSON.writeValueAsString(detail))
                .param("network", origin.network())
                .param("door", origin.door().name())
                .param("trace", Trace.currentTraceparent())
                .update();
    }
}
