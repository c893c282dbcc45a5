package jarchi.ingest.editor;

import java.util.Optional;

/** Where the door asks whose a token is. */
public interface BearerTokens {
    /** @return nothing if there is no such token, or none any more */
    Optional<Held> find(String secret);

    /** A token, and the e-mail address of who holds it. */
    record Held(String owner, UsedToken token) {}
}
