package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.paging.Cursor;
import jarchi.ingest.paging.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
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
                .query((row, n) -> note(row))
                .list();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                NoteKind.valueOf(row.getString("kind")),
                row.getString("text"),
                row.getString("written_by"),
                row.getTimestamp("written_at").toInstant());
    }

    /** Oldest first, a piece after the other. */
    public Piece<Note> piece(ArticleId id, long after, int limit) {
        var numbers = new ArrayList<Long>();
        var found = jdbc.sql("""
                        select * from ingest.article_note where article_id = :id and id > :after
                        order by id limit :most
                        """)
                .param("id", id.value())
                .param("after", after)
                .param("most", limit + 1)
                .query((row, n) -> {
                    numbers.add(row.getLong("id"));
                    return note(row);
                })
                .list();
        return Piece.of(found, limit, last -> Cursor.at(numbers.get(limit - 1)));
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
