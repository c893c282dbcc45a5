package jarchi.notify.subscription;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The questions that wait for a yes. Only the hash of a link's secret is kept. */
@Repository
class Confirmations {
    private final JdbcClient jdbc;

    Confirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A question that was asked. */
    record Question(
            long subscriptionId,
            OffsetDateTime expiresAt,
            @Nullable OffsetDateTime usedAt) {
        boolean isUsed() {
            return usedAt != null;
        }

        boolean isExpired(Instant now) {
            return !expiresAt.toInstant().isAfter(now);
        }
    }

    Token open(long subscriptionId, Instant now, Instant expiresAt) {
        Token token = Token.random();
        jdbc.sql("""
                        insert into confirmation (token_hash, subscription_id, created_at, expires_at)
                        values (:hash, :subscription, :now, :expires)
                        """)
                .param("hash", token.hash())
                .param("subscription", subscriptionId)
                .param("now", utc(now))
                .param("expires", utc(expiresAt))
                .update();
        return token;
    }

    Optional<Question> find(Token token) {
        return jdbc.sql("select subscription_id, expires_at, used_at from confirmation where token_hash = :hash")
                .param("hash", token.hash())
                .query(Question.class)
                .optional();
    }

    void use(Token token, Instant now) {
        jdbc.sql("update confirmation set used_at = :now where token_hash = :hash and used_at is null")
                .param("now", utc(now))
                .param("hash", token.hash())
                .update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
