package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.request.Network;
import jarchi.ingest.request.Origin;
import jarchi.ingest.request.Origin.Door;
import jarchi.ingest.request.Secret;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Whether somebody is who they say, by form and by HTTP Basic alike, and how often that may be tried. */
@Component
class SigningIn implements AuthenticationProvider {
    private final People people;
    private final RememberedPasswords passwords;
    private final SignInAttempts attempts;
    private final AuditLog audit;
    private final String nobodysHash;
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    SigningIn(People people, RememberedPasswords passwords, SignInAttempts attempts, AuditLog audit) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.nobodysHash =
                Objects.requireNonNull(passwords.encode(Secret.random().text()));
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String email = People.spelled(attempt.getName());
        String password = String.valueOf(attempt.getCredentials());
        try {
            return known(email, password)
                    .or(() -> lookedAt(email, password, network(attempt)))
                    .map(this::recorded)
                    .map(person -> authenticated(person, attempt))
                    .orElseThrow(() -> new BadCredentialsException("a wrong name or password"));
        } catch (DataAccessException away) {
            throw new InternalAuthenticationServiceException("nobody can be looked up", away);
        }
    }

    /** Whose password was right a moment ago needs no other look, and is not kept out by a stranger who guesses. */
    private Optional<SignedIn> known(String email, String password) {
        return people.find(email).filter(person -> passwords.remembers(password, person.getPassword()));
    }

    /** One after the other for one person and network: a program that starts with many requests is hashed once. */
    private Optional<SignedIn> lookedAt(String email, String password, Network network) {
        Lock turn = turns[Math.floorMod((email + network.name()).hashCode(), turns.length)];
        turn.lock();
        try {
            return known(email, password).or(() -> counted(email, password, network));
        } finally {
            turn.unlock();
        }
    }

    private Optional<SignedIn> counted(String email, String password, Network network) {
        var person = people.find(email);
        // A name that is nobody's may be a password in the wrong field: it is not written down
        String who = person.map(SignedIn::getUsername).orElse(AuditLog.NOBODY);
        begin(email, network, who);
        var hash = person.map(SignedIn::getPassword).filter(any -> !any.equals(SignedIn.NO_PASSWORD));
        // Nobody takes as long as somebody, so that the time tells nothing
        boolean right = passwords.matches(password, hash.orElse(nobodysHash));
        if (!right || hash.isEmpty()) {
            audit.add(AuditedAct.SIGN_IN_FAILED, who, who, Map.of());
            return Optional.empty();
        }
        attempts.succeeded(email, network);
        if (Origin.current().door() == Door.API) {
            // Once in a while, as it is remembered then; what programs do has entries of its own
            audit.add(AuditedAct.SIGNED_IN, email, email, Map.of());
        }
        hashBetter(email, password, hash.get());
        return person;
    }

    private void begin(String email, Network network, String who) {
        try {
            attempts.begin(email, network);
        } catch (TooManyAttempts e) {
            if (e.isFirst()) {
                audit.add(AuditedAct.LOCKED_OUT, who, who, Map.of("minutes", e.minutes()));
            }
            throw e;
        }
    }

    /** An older release hashed in another way. */
    private void hashBetter(String email, String password, String hash) {
        if (passwords.upgradeEncoding(hash)) {
            people.rehash(email, hash, Objects.requireNonNull(passwords.encode(password)));
        }
    }

    private SignedIn recorded(SignedIn person) {
        if (Origin.current().door() != Door.API) {
            audit.add(AuditedAct.SIGNED_IN, person.getUsername(), person.getUsername(), Map.of());
        }
        return person;
    }

    /** As the front door says; nothing else reaches this service (server.address, forward-headers-strategy). */
    private static Network network(Authentication attempt) {
        return Network.of(
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? String.valueOf(details.getRemoteAddress())
                        : "");
    }

    private static Authentication authenticated(SignedIn person, Authentication attempt) {
        var token = UsernamePasswordAuthenticationToken.authenticated(
                person, attempt.getCredentials(), person.getAuthorities());
        token.setDetails(attempt.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> attempt) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(attempt);
    }
}
