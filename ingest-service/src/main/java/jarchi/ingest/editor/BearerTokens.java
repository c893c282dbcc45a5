package jarchi.ingest.editor;

import java.util.Optional;

/** The tokens of programs: the door asks whose one is, and they end with the work of who made them. */
public interface BearerTokens {
    /** @return nothing if there is no such token, or none any more */
    Optional<Held> find(String secret);

    /** At once, and for good. */
    void revokeAllOf(String owner);

    /** A token, and the e-mail address of who holds it. */
    record Held(String owner, UsedToken token) {}
}
