package jarchi.ingest.article;

import org.jspecify.annotations.Nullable;

/** A wish to publish against the rules, as somebody wrote it; the reason is kept and shown. */
public record WrittenForce(@Nullable String reason) {
    public static final int REASON = 1_000;

    /** The reason, if somebody forces at all. */
    static @Nullable String reason(FieldChecks checks, @Nullable WrittenForce force) {
        return force == null ? null : checks.requiredLine("force.reason", force.reason(), REASON);
    }
}
