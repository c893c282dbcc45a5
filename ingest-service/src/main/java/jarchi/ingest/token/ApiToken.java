package jarchi.ingest.token;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A token as its owner may see it.
 *
 * @param owner their e-mail address
 * @param scopes their words
 */
public record ApiToken(
        long id,
        String owner,
        String name,
        List<String> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public boolean isLiveAt(Instant time) {
        return revokedAt == null && time.isBefore(expiresAt);
    }
}
