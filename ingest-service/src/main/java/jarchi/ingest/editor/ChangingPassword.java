package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.request.Network;
import jarchi.ingest.request.Origin;
import jarchi.ingest.request.Secret;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody sets a password of their own: with the one they have, or with a link. All their sessions end. */
@Component
public class ChangingPassword {
    private final People people;
    private final PasswordLinks links;
    private final RememberedPasswords passwords;
    private final SignInAttempts attempts;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    ChangingPassword(
            People people,
            PasswordLinks links,
            RememberedPasswords passwords,
            SignInAttempts attempts,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.attempts = attempts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Guesses at the current password count like those at the door.
     *
     * @throws PasswordRefused if the current one is wrong, or the new one cannot be taken
     * @throws TooManyAttempts if the current one was wrong too often
     */
    public void change(Person person, @Nullable String current, @Nullable String wanted) {
        String checked = NewPassword.checked(wanted, person);
        var network = new Network(Origin.current().network());
        attempts.begin(person.email(), network);
        String known = people.find(person.email()).map(SignedIn::getPassword).orElse(SignedIn.NO_PASSWORD);
        if (known.equals(SignedIn.NO_PASSWORD) || !passwords.matches(current, known)) {
            audit.add(AuditedAct.SIGN_IN_FAILED, person.email(), person.email(), Map.of());
            throw new PasswordRefused("wrong");
        }
        attempts.succeeded(person.email(), network);
        set(person.email(), checked);
    }

    /** Whose password is set with this link, if it is open. */
    public Optional<Person> reader(String token) {
        return links.person(new Secret(token)).flatMap(people::find).map(SignedIn::person);
    }

    /** @throws PasswordRefused if the password cannot be taken, or the link is not open */
    @Transactional
    public void setWith(String token, @Nullable String wanted) {
        var person = reader(token).orElseThrow(() -> new PasswordRefused("gone"));
        String checked = NewPassword.checked(wanted, person);
        if (links.use(new Secret(token)).isEmpty()) {
            throw new PasswordRefused("gone");
        }
        set(person.email(), checked);
    }

    private void set(String email, String password) {
        String hash = Objects.requireNonNull(passwords.encode(password));
        transactions.executeWithoutResult(work -> {
            people.changePassword(email, hash, clock.instant());
            links.forget(email);
            audit.add(AuditedAct.PASSWORD_CHANGED, email, email, Map.of());
        });
    }
}
