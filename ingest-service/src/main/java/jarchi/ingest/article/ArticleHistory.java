package jarchi.ingest.article;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every state the public was ever shown, kept as it was. */
@Component
public class ArticleHistory {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ArticleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    public List<PastVersion> of(ArticleId id) {
        return jdbc.sql("""
                        select version, event_type, state ->> 'significance' as significance, published_at, published_by
                        from ingest.article_version where article_id = :id order by version desc
                        """)
                .param("id", id.value())
                .query((row, n) -> new PastVersion(
                        row.getLong("version"),
                        row.getString("event_type"),
                        row.getString("significance"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by")))
                .list();
    }

    void keep(ArticleEvent event, Object state, Instant publishedAt, Person by) {
        jdbc.sql("""
                        insert into ingest.article_version
                            (article_id, version, event_type, published_at, published_by, state)
                        values (:id, :version, :type, :at, :by, :state::jsonb)
                        """)
                .param("id", event.articleId().value())
                .param("version", event.version())
                .param("type", ArticleEvents.typeOf(event))
                .param("at", Timestamp.from(publishedAt))
                .param("by", by.email())
                .param("state", JSON.writeValueAsString(state))
                .update();
    }

    /**
     * One of them.
     *
     * @param type the word for what happened, as in the log
     * @param significance none for a withdrawal
     */
    public record PastVersion(
            long version, String type, @Nullable String significance, Instant publishedAt, String publishedBy) {}
}
