package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.events.Language;
import jarchi.events.Significance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All schedules, at most one for each article. */
@Component
public class Schedules {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    Schedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Schedule> of(ArticleId id) {
        return jdbc.sql("select * from ingest.article_schedule where article_id = :id")
                .param("id", id.value())
                .query(Schedules::schedule)
                .optional();
    }

    /** How long its time is still to come by the clock of PostgreSQL, which is the same for all instances. */
    Duration left(ArticleId id) {
        double seconds =
                jdbc.sql("""
                        select extract(epoch from due_at - clock_timestamp()) from ingest.article_schedule
                        where article_id = :id
                        """).param("id", id.value()).query(Double.class).single();
        return Duration.ofMillis((long) Math.ceil(seconds * 1000));
    }

    private static Schedule schedule(ResultSet row, int n) throws SQLException {
        String significance = row.getString("significance");
        return new Schedule(
                row.getLong("revision"),
                row.getTimestamp("due_at").toInstant(),
                significance == null ? null : Significance.valueOf(significance),
                JSON.readValue(row.getString("note"), new TypeReference<Map<Language, String>>() {}),
                row.getString("forced_because"),
                row.getString("scheduled_by"),
                row.getTimestamp("scheduled_at").toInstant(),
                row.getString("failed_because"));
    }

    /** In the place of an earlier one. */
    void put(ArticleId id, Schedule schedule) {
        var significance = schedule.significance();
        jdbc.sql("""
                        insert into ingest.article_schedule (article_id, revision, due_at, significance, note,
                            forced_because, scheduled_by, scheduled_at, failed_because)
                        values (:id, :revision, :at, :significance, :note::jsonb, :force, :by, :since, null)
                        on conflict (article_id) do update set revision = excluded.revision, due_at = excluded.due_at,
                            significance = excluded.significance, note = excluded.note,
                            forced_because = excluded.forced_because, scheduled_by = excluded.scheduled_by,
                            scheduled_at = excluded.scheduled_at, failed_because = null
                        """)
                .param("id", id.value())
                .param("revision", schedule.revision())
                .param("at", Timestamp.from(schedule.at()))
                .param("significance", significance == null ? null : significance.name())
                .param("note", JSON.writeValueAsString(schedule.note()))
                .param("force", schedule.force())
                .param("by", schedule.by())
                .param("since", Timestamp.from(schedule.since()))
                .update();
    }

    void fail(ArticleId id, String because) {
        jdbc.sql("update ingest.article_schedule set failed_because = :because where article_id = :id")
                .param("because", because)
                .param("id", id.value())
                .update();
    }

    void end(ArticleId id) {
        jdbc.sql("delete from ingest.article_schedule where article_id = :id")
                .param("id", id.value())
                .update();
    }
}
