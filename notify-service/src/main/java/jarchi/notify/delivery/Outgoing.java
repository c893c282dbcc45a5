package jarchi.notify.delivery;

import jarchi.events.Language;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as its channel needs it.
 *
 * @param language the language and script its reader chose
 * @param token the secret of a confirmation
 * @param news what an alert tells
 */
public record Outgoing(
        UUID id,
        DeliveryKind kind,
        String recipient,
        Language language,
        Search search,
        String unsubscribeToken,
        @Nullable String token,
        Instant createdAt,
        @Nullable News news) {

    /**
     * The saved search as its reader wrote it.
     *
     * @param q may be empty: everything
     */
    public record Search(
            String q, @Nullable String language, @Nullable String category) {}
}
