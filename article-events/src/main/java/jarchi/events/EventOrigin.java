package jarchi.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an event comes from.
 *
 * @param sequence the number of its outbox row
 * @param time when the editor's change was saved
 * @param traceparent the W3C trace context of the editor's request, if there was one
 */
public record EventOrigin(
        long sequence, Instant time, @Nullable String traceparent) {}
