package jarchi.ingest.article;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleEvents;
import jarchi.events.ArticleId;
import jarchi.ingest.article.PastTexts.PastText;
import jarchi.ingest.editor.UsedToken;
import jarchi.ingest.paging.Cursor;
import jarchi.ingest.paging.Piece;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every state the public was ever shown, kept as it was. */
@Component
public class ArticleHistory {
    private static final int MOST_AT_ONCE = 500;
    static final String INSERT = """
            insert into ingest.article_version
                (article_id, version, event_type, published_at, published_by, state, forced_because,
                 published_with)
            values (:id, :version, :type, :at, :by, :state::jsonb, :forced, :with)
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ArticleHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have a text to compare, which a withdrawal hasn't. Newest first. */
    public List<PastVersion> texts(ArticleId id) {
        return of(id).stream()
                .filter(version -> !version.type().equals(ArticleEvents.WITHDRAWN))
                .toList();
    }

    /** Newest first, a piece after the other. */
    public Piece<PastVersion> piece(ArticleId id, long before, int limit) {
        return Piece.of(of(id, before, limit + 1), limit, last -> Cursor.at(last.version()));
    }

    /** Newest first; of very many, the newest. */
    public List<PastVersion> of(ArticleId id) {
        return of(id, Long.MAX_VALUE, MOST_AT_ONCE);
    }

    private List<PastVersion> of(ArticleId id, long before, int most) {
        return jdbc.sql("""
            select version, event_type, state ->> 'significance' as significance, published_at, published_by, forced_because,
                published_with
            from ingest.article_version where article_id = :id and version < :before
            order by version desc limit :most
            """)
                .param("id", id.value())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new PastVersion(
                        row.getLong("version"),
                        row.getString("event_type"),
                        row.getString("significance"),
                        row.getTimestamp("published_at").toInstant(),
                        row.getString("published_by"),
                        row.getString("forced_because"),
                        row.getString("published_with")))
                .list();
    }

    /**
     * What the public saw.
     *
     * @throws Refusal.NoSuchArticle if there was no such version, or if it was a withdrawal, which has no text
     */
    PastText text(ArticleId id, long version) {
        return jdbc.sql("""
            select published_at, published_by, state from ingest.article_version
            where article_id = :id and version = :version and event_type <> :withdrawn
            """)
                .param("id", id.value())
                .param("version", version)
                .param("withdrawn", ArticleEvents.WITHDRAWN)
                .query((row, n) -> new PastText(
                        "v" + version,
                        JSON.readValue(row.getString("state"), Draft.class).cleanAgain(),
                        row.getString("published_by"),
                        row.getTimestamp("published_at").toInstant()))
                .optional()
                .orElseThrow(() -> new Refusal.NoSuchArticle(id + ", version " + version));
    }

    /** @param forced why it was published against the rules, if it was */
    void keep(ArticleEvent event, Object state, Act act, @Nullable String forced) {
        jdbc.sql(INSERT).paramSource(parameters(event, state, act, forced)).update();
    }

    static SqlParameterSource parameters(ArticleEvent event, Object state, Act act, @Nullable String forced) {
        return new MapSqlParameterSource()
                .addValue("id", event.articleId().value())
                .addValue("version", event.version())
                .addValue("type", ArticleEvents.typeOf(event))
                .addValue("at", Timestamp.from(act.at()))
                .addValue("by", act.by().email())
                .addValue("forced", forced)
                .addValue("with", UsedToken.currentName())
                .addValue("state", JSON.writeValueAsString(state));
    }

    /**
     * One of them.
     *
     * @param type the word for what happened, as in the log
     * @param significance none for a withdrawal
     * @param forcedBecause why it was published against the rules, if it was
     * @param publishedWith the name of the token, if a program published it
     */
    public record PastVersion(
            long version,
            String type,
            @Nullable String significance,
            Instant publishedAt,
            String publishedBy,
            @Nullable String forcedBecause,
            @Nullable String publishedWith) {}
}
