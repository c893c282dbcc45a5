package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Creates the people that the settings name. There is no default password: without a setting nobody is created. */
@Component
class FirstPeople implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

    private final EditorSettings settings;
    private final People people;
    private final PasswordEncoder passwords;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FirstPeople(
            EditorSettings settings,
            People people,
            PasswordEncoder passwords,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.settings = settings;
        this.people = people;
        this.passwords = passwords;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(work -> follow());
    }

    private void follow() {
        first(settings.firstEditorEmail().strip().toLowerCase(Locale.ROOT), settings.firstEditorPassword());
        demo(new Person("writer@jarchi.local", "Dilnoza Writer", Role.WRITER), settings.demoWriterPassword());
        demo(new Person("editor@jarchi.local", "Jasur Editor", Role.EDITOR), settings.demoEditorPassword());
        demo(new Person("admin@jarchi.local", "Malika Admin", Role.ADMIN), settings.demoAdminPassword());
    }

    private void first(String email, String password) {
        if (!email.isEmpty() && !password.isEmpty() && people.member(email).isEmpty()) {
            add(new Person(email, email, Role.ADMIN), password);
            log.info("admin-created {}", email);
        }
    }

    /** A person of a demonstration follows the setting: gone without a password, with another one when it changed. */
    private void demo(Person person, String password) {
        String email = person.email();
        if (people.member(email).isEmpty()) {
            if (!password.isEmpty()) {
                add(person, password);
            }
        } else if (password.isEmpty()) {
            people.remove(email);
            audit.add(AuditedAct.PERSON_REMOVED, AuditLog.NOBODY, email, Map.of());
        } else {
            people.find(email).ifPresent(known -> follow(known, password));
        }
    }

    private void follow(SignedIn known, String password) {
        if (!passwords.matches(password, known.getPassword())) {
            people.changePassword(known.getUsername(), hash(password), clock.instant());
            audit.add(AuditedAct.PASSWORD_CHANGED, AuditLog.NOBODY, known.getUsername(), Map.of());
        }
    }

    private void add(Person person, String password) {
        if (people.add(person, hash(password))) {
            audit.add(AuditedAct.PERSON_ADDED, AuditLog.NOBODY, person.email(), Map.of("role", person.role()));
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
