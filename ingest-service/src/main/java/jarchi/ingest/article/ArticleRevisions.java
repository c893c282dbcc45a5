package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.UsedToken;
import jarchi.ingest.paging.Cursor;
import jarchi.ingest.paging.Piece;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every draft that was ever saved, kept as it was. */
@Component
public class ArticleRevisions {
    public static final int MOST_AT_ONCE = 200;

    static final String INSERT = """
            insert into ingest.article_revision
                (article_id, revision, deed, version, draft, saved_by, saved_at, saved_with)
            values (:id, :revision, :deed, :version, :draft::jsonb, :by, :at, :with)
            """;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final AuditLog audit;

    ArticleRevisions(JdbcClient jdbc, AuditLog audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** In the transaction that saves the article itself. */
    void keep(Article article, Deed deed) {
        jdbc.sql(INSERT).paramSource(parameters(article, deed)).update();
        var publication = article.publication();
        audit.add(
                AuditedAct.valueOf("ARTICLE_" + deed),
                article.lastChange().by(),
                article.id().value(),
                Map.of(
                        "revision",
                        article.revision().number(),
                        "version",
                        publication == null ? 0 : publication.version()));
    }

    static SqlParameterSource parameters(Article article, Deed deed) {
        var publication = article.publication();
        return new MapSqlParameterSource()
                .addValue("id", article.id().value())
                .addValue("revision", article.revision().number())
                .addValue("deed", deed.name())
                .addValue("version", publication == null ? 0 : publication.version())
                .addValue("draft", JSON.writeValueAsString(article.draft()))
                .addValue("by", article.lastChange().by())
                .addValue("at", Timestamp.from(article.lastChange().at()))
                .addValue("with", UsedToken.currentName());
    }

    /** Newest first, a piece after the other. */
    public Piece<PastRevision> piece(ArticleId id, long before, int limit) {
        return Piece.of(of(id, before, limit + 1), limit, last -> Cursor.at(last.revision()));
    }

    /**
     * Newest first, at most {@link #MOST_AT_ONCE}.
     *
     * @param before only those older than this revision
     */
    public List<PastRevision> of(ArticleId id, long before) {
        return of(id, before, MOST_AT_ONCE);
    }

    private List<PastRevision> of(ArticleId id, long before, int most) {
        return jdbc.sql("""
                        select revision, deed, version, saved_by, saved_at, saved_with from ingest.article_revision
                        where article_id = :id and revision < :before order by revision desc limit :most
                        """)
                .param("id", id.value())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> revision(row))
                .list();
    }

    /** @throws Refusal.NoSuchArticle if the article has no such revision, or there is no such article */
    public KeptRevision get(ArticleId id, Revision revision) {
        return jdbc.sql("""
                        select revision, deed, version, saved_by, saved_at, saved_with, draft from ingest.article_revision
                        where article_id = :id and revision = :revision
                        """)
                .param("id", id.value())
                .param("revision", revision.number())
                .query((row, n) -> new KeptRevision(revision(row), JSON.readValue(row.getString("draft"), Draft.class)))
                .optional()
                .orElseThrow(() -> new Refusal.NoSuchArticle(id + ", revision " + revision.number()));
    }

    private static PastRevision revision(ResultSet row) throws SQLException {
        return new PastRevision(
                row.getLong("revision"),
                Deed.valueOf(row.getString("deed")),
                row.getLong("version"),
                row.getString("saved_by"),
                row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_with"));
    }

    /**
     * One of them.
     *
     * @param version of what was public after it; 0 if nothing ever was
     * @param savedWith the name of the token, if a program saved it
     */
    public record PastRevision(
            long revision,
            Deed deed,
            long version,
            String savedBy,
            Instant savedAt,
            @Nullable String savedWith) {}

    /** One of them with its text. */
    public record KeptRevision(PastRevision revision, Draft draft) {}
}
