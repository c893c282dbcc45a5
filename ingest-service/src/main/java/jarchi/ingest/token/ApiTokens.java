package jarchi.ingest.token;

import jarchi.ingest.editor.BearerTokens;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.UsedToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All tokens. The table knows only digests of their secrets. */
@Component
public class ApiTokens implements BearerTokens {
    private static final int MOST_SHOWN = 500;
    /** So that a busy program does not write with each request. */
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Held> find(String secret) {
        if (!TokenSecret.isWellFormed(secret)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        var found = jdbc.sql("select * from ingest.api_token where digest = :digest")
                .param("digest", TokenSecret.digest(secret))
                .query((row, n) -> token(row))
                .optional()
                .filter(token -> token.isLiveAt(now));
        found.ifPresent(token -> noteUse(token, now));
        return found.map(
                token -> new Held(token.owner(), new UsedToken(token.id(), token.name(), Set.copyOf(token.scopes()))));
    }

    @Override
    public void revokeAllOf(String owner) {
        jdbc.sql("update ingest.api_token set revoked_at = :now where owner = :owner and revoked_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("owner", owner)
                .update();
    }

    private void noteUse(ApiToken token, Instant now) {
        var last = token.lastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            jdbc.sql("update ingest.api_token set last_used_at = :now where id = :id")
                    .param("now", Timestamp.from(now))
                    .param("id", token.id())
                    .update();
        }
    }

    /** Those of one person, newest first. */
    public List<ApiToken> of(Person owner) {
        return shown("owner = :owner", owner);
    }

    /** Those of everybody else, newest first. */
    public List<ApiToken> ofOthers(Person owner) {
        return shown("owner <> :owner", owner);
    }

    private List<ApiToken> shown(String whose, Person owner) {
        return jdbc.sql("select * from ingest.api_token where " + whose + " order by id desc limit :most")
                .param("owner", owner.email())
                .param("most", MOST_SHOWN)
                .query((row, n) -> token(row))
                .list();
    }

    int live(Person owner) {
        return jdbc.sql("""
                        select count(*) from ingest.api_token
                        where owner = :owner and revoked_at is null and expires_at > :now
                        """)
                .param("owner", owner.email())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }

    long add(Person owner, String name, Set<Scope> scopes, TokenSecret secret, Instant madeAt, Instant expiresAt) {
        return jdbc.sql("""
                        insert into ingest.api_token (owner, name, scopes, digest, made_at, expires_at)
                        values (:owner, :name, :scopes, :digest, :made, :expires)
                        returning id
                        """)
                .param("owner", owner.email())
                .param("name", name)
                .param("scopes", scopes.stream().map(Scope::word).sorted().toArray(String[]::new))
                .param("digest", TokenSecret.digest(secret.text()))
                .param("made", Timestamp.from(madeAt))
                .param("expires", Timestamp.from(expiresAt))
                .query(Long.class)
                .single();
    }

    /**
     * Revokes it, if it is not revoked yet.
     *
     * @param owner whose it must be; null if anybody's may be revoked
     * @return whether it was revoked just now
     */
    boolean revoke(long id, @Nullable Person owner) {
        return jdbc.sql("""
                                update ingest.api_token set revoked_at = :now
                                where id = :id and revoked_at is null and (:owner::text is null or owner = :owner)
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id)
                        .param("owner", owner == null ? null : owner.email())
                        .update()
                == 1;
    }

    private static ApiToken token(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getLong("id"),
                row.getString("owner"),
                row.getString("name"),
                List.of((String[]) row.getArray("scopes").getArray()),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                instant(row.getTimestamp("last_used_at")),
                instant(row.getTimestamp("revoked_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
