package jarchi.ingest.token;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes a key for a program, and takes one back. */
@Component
public class MakingTokens {
    public static final int NAME = 100;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST_LIVE = 50;

    private final SecureRandom random = new SecureRandom();
    private final ApiTokens tokens;
    private final AuditLog audit;
    private final Clock clock;

    MakingTokens(ApiTokens tokens, AuditLog audit, Clock clock) {
        this.tokens = tokens;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes one for this person's own programs.
     *
     * @return its secret, which is known to nobody afterwards
     * @throws TokenRefused if something of it cannot be accepted
     */
    @Transactional
    public String make(Person owner, @Nullable String name, Collection<String> scopes, @Nullable Instant expiresAt) {
        var faults = new ArrayList<String>();
        String line = name == null ? "" : name.strip();
        if (line.isEmpty() || line.length() > NAME || line.chars().anyMatch(Character::isISOControl)) {
            faults.add("name");
        }
        var wanted = EnumSet.noneOf(Scope.class);
        scopes.forEach(
                word -> Scope.find(word).filter(scope -> scope.isWithin(owner)).ifPresent(wanted::add));
        if (wanted.isEmpty() || wanted.size() < scopes.size()) {
            faults.add("scopes");
        }
        Instant now = clock.instant();
        if (expiresAt == null || !expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            faults.add("expires");
        }
        if (faults.isEmpty() && tokens.live(owner) >= MOST_LIVE) {
            faults.add("many");
        }
        if (!faults.isEmpty() || expiresAt == null) {
            throw new TokenRefused(List.copyOf(faults));
        }
        var secret = TokenSecret.random(random);
        long id = tokens.add(owner, line, wanted, secret, now, expiresAt);
        String may = wanted.stream().map(Scope::word).collect(Collectors.joining(" "));
        audit.add(AuditedAct.TOKEN_MADE, owner.email(), String.valueOf(id), Map.of("name", line, "scopes", may));
        return secret.text();
    }

    /** At once, for every instance. Admins take back anybody's; what is not one's own is left alone in silence. */
    @Transactional
    public void revoke(long id, Person by) {
        if (tokens.revoke(id, by.role() == Role.ADMIN ? null : by)) {
            audit.add(AuditedAct.TOKEN_REVOKED, by.email(), String.valueOf(id), Map.of());
        }
    }

    /** The parts of it that cannot be accepted: name, scopes, expires, many. */
    public static final class TokenRefused extends RuntimeException {
        private final transient List<String> faults;

        TokenRefused(List<String> faults) {
            super("the token cannot be made: " + faults);
            this.faults = faults;
        }

        public List<String> faults() {
            return faults;
        }
    }
}
