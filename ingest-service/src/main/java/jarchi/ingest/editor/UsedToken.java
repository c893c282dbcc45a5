package jarchi.ingest.editor;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The token that a program signed in with, in the name of its owner.
 *
 * @param scopes the words of what it may do, as far as its owner may
 */
public record UsedToken(long id, String name, Set<String> scopes) implements Serializable {
    public UsedToken {
        scopes = Set.copyOf(scopes);
    }

    /** The name of the token that the present request was sent with, if it was sent with one. */
    public static @Nullable String currentName() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedIn known && known.token() != null
                ? known.token().name()
                : null;
    }
}
