package jarchi.ingest.article;

import jarchi.events.ArticleId;
import jarchi.ingest.paging.Cursor;
import jarchi.ingest.paging.Piece;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links for named people who may read an article before its embargo ends. The table knows only digests of them. */
@Component
public class PreviewLinks {
    private static final int SECRET_BYTES = 32;
    private static final int MOST_AT_ONCE = 200;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    PreviewLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first; of very many, the newest. */
    public List<Link> of(ArticleId id) {
        return of(id, Long.MAX_VALUE, MOST_AT_ONCE);
    }

    /** Newest first, a piece after the other. */
    public Piece<Link> piece(ArticleId id, long before, int limit) {
        return Piece.of(of(id, before, limit + 1), limit, last -> Cursor.at(last.id()));
    }

    private List<Link> of(ArticleId id, long before, int most) {
        return jdbc.sql("""
                        select * from ingest.article_preview where article_id = :id and id < :before
                        order by id desc limit :most
                        """)
                .param("id", id.value())
                .param("before", before)
                .param("most", most)
                .query((row, n) -> new Link(
                        row.getLong("id"),
                        row.getString("reader"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant(),
                        instant(row.getTimestamp("revoked_at"))))
                .list();
    }

    NewLink add(ArticleId id, String reader, Act act) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        long number = jdbc.sql("""
                        insert into ingest.article_preview (article_id, token_digest, reader, made_by, made_at)
                        values (:id, :digest, :reader, :by, :at) returning id
                        """)
                .param("id", id.value())
                .param("digest", digest(token))
                .param("reader", reader)
                .param("by", act.by().email())
                .param("at", Timestamp.from(act.at()))
                .query(Long.class)
                .single();
        return new NewLink(number, reader, token);
    }

    boolean revoke(ArticleId id, long link, Instant now) {
        return jdbc.sql("""
                        update ingest.article_preview set revoked_at = coalesce(revoked_at, :now)
                        where article_id = :id and id = :link
                        """)
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .param("link", link)
                        .update()
                == 1;
    }

    Optional<Found> find(String token) {
        return jdbc.sql("""
                        select article_id, reader from ingest.article_preview
                        where token_digest = :digest and revoked_at is null
                        """)
                .param("digest", digest(token))
                .query((row, n) -> new Found(new ArticleId(row.getString("article_id")), row.getString("reader")))
                .optional();
    }

    private static String digest(String token) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** One of them, as everybody at the desk may know it. */
    public record Link(
            long id,
            String reader,
            String madeBy,
            Instant madeAt,
            @Nullable Instant revokedAt) {}

    /** A link that was just made: the only time that its secret is known. */
    public record NewLink(long id, String reader, String token) {
        @Override
        public String toString() {
            return "NewLink[id=" + id + ", secret hidden]";
        }
    }

    /** Whose link it is, and to what. */
    record Found(ArticleId article, String reader) {}
}
