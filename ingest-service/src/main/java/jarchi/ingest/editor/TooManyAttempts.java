package jarchi.ingest.editor;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** So many sign-ins went wrong that no password is looked at for a while. */
public final class TooManyAttempts extends AuthenticationException {
    private final Duration wait;

    private final boolean first;

    TooManyAttempts(Duration wait, boolean first) {
        super("too many attempts to sign in");
        this.wait = wait;
        this.first = first;
    }

    /** Whether this attempt is the one that began the time of waiting. */
    boolean isFirst() {
        return first;
    }

    public long seconds() {
        return Math.max(1, wait.toSeconds());
    }

    /** Rounded up. */
    public long minutes() {
        return (seconds() + 59) / 60;
    }
}
