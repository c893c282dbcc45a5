package jarchi.ingest.editor;

import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the people that the settings name. There is no default password: without a setting nobody is created. */
@Component
class FirstPeople implements ApplicationRunner {
    private static final Logger log = LoggerFactory.getLogger(FirstPeople.class);

    private final EditorSettings settings;
    private final People people;
    private final PasswordEncoder passwords;

    FirstPeople(EditorSettings settings, People people, PasswordEncoder passwords) {
        this.settings = settings;
        this.people = people;
        this.passwords = passwords;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        first(settings.firstEditorEmail().strip().toLowerCase(Locale.ROOT), settings.firstEditorPassword());
        demo(new Person("writer@jarchi.local", "Dilnoza Writer", Role.WRITER), settings.demoWriterPassword());
        demo(new Person("editor@jarchi.local", "Jasur Editor", Role.EDITOR), settings.demoEditorPassword());
        demo(new Person("admin@jarchi.local", "Malika Admin", Role.ADMIN), settings.demoAdminPassword());
    }

    private void first(String email, String password) {
        if (!email.isEmpty() && !password.isEmpty() && people.find(email).isEmpty()) {
            people.add(new Person(email, email, Role.ADMIN), hash(password));
            log.info("admin-created {}", email);
        }
    }

    /** A person of a demonstration follows the setting: gone without a password, with another one when it changed. */
    private void demo(Person person, String password) {
        if (password.isEmpty()) {
            people.remove(person.email());
            return;
        }
        var known = people.find(person.email());
        if (known.isEmpty()) {
            people.add(person, hash(password));
        } else if (!passwords.matches(password, known.get().getPassword())) {
            people.changePassword(person.email(), hash(password));
        }
    }

    private String hash(String password) {
        return Objects.requireNonNull(passwords.encode(password));
    }
}
