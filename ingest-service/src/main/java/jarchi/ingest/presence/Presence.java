package jarchi.ingest.presence;

import jarchi.events.ArticleId;
import jarchi.ingest.editor.Person;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is writing at which article. Somebody of whom nothing was heard for a minute is gone. */
@Component
public class Presence {
    static final Duration SILENCE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** They opened the article to write, or are still there. Of an article that is gone nothing is noted. */
    public void isHere(ArticleId id, Person person) {
        var now = clock.instant();
        jdbc.sql("""
                        insert into ingest.article_presence (article_id, email, name, since, seen_at)
                        select id, :email, :name, :now, :now from ingest.article where id = :id
                        on conflict (article_id, email) do update set name = excluded.name, seen_at = excluded.seen_at,
                            since = case when article_presence.seen_at < :silence then excluded.since
                                         else article_presence.since end
                        """)
                .param("id", id.value())
                .param("email", person.email())
                .param("name", person.name())
                .param("now", Timestamp.from(now))
                .param("silence", Timestamp.from(now.minus(SILENCE)))
                .update();
    }

    public void left(ArticleId id, Person person) {
        jdbc.sql("delete from ingest.article_presence where article_id = :id and email = :email")
                .param("id", id.value())
                .param("email", person.email())
                .update();
    }

    /** All of them, who came first first. */
    public List<Writer> at(ArticleId id) {
        return jdbc.sql("""
                        select email, name, since from ingest.article_presence
                        where article_id = :id and seen_at >= :silence order by since, email
                        """)
                .param("id", id.value())
                .param("silence", Timestamp.from(clock.instant().minus(SILENCE)))
                .query((row, n) -> new Writer(
                        row.getString("email"),
                        row.getString("name"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** All but this one. */
    public List<Writer> othersAt(ArticleId id, Person me) {
        return at(id).stream()
                .filter(writer -> !writer.email().equals(me.email()))
                .toList();
    }

    /** Somebody who is writing. */
    public record Writer(String email, String name, Instant since) {}
}
