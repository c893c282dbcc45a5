package jarchi.ingest.article;

import jarchi.events.ArticleId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The thread of notes under an article, which the public never sees. */
@Component
public class ArticleNotes {
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    ArticleNotes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; of very many, the newest. */
    public List<Note> of(ArticleId id) {
        return jdbc.sql("""
                        select * from (select * from ingest.article_note where article_id = :id
                                       order by id desc limit :most) as newest
                        order by id
                        """)
                .param("id", id.value())
                .param("most", MOST)
                .query((row, n) -> new Note(
                        NoteKind.valueOf(row.getString("kind")),
                        row.getString("text"),
                        row.getString("written_by"),
                        row.getTimestamp("written_at").toInstant()))
                .list();
    }

    void add(ArticleId id, NoteKind kind, String text, Act act) {
        jdbc.sql("""
                        insert into ingest.article_note (article_id, kind, text, written_by, written_at)
                        values (:id, :kind, :text, :by, :at)
                        """)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("text", text)
                .param("by", act.by().email())
                .param("at", Timestamp.from(act.at()))
                .update();
    }

    /** One of them. */
    public record Note(NoteKind kind, String text, String writtenBy, Instant writtenAt) {}
}
