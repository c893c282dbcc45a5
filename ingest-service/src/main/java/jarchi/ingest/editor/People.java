package jarchi.ingest.editor;

import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All who may sign in. */
@Component
class People {
    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As addresses are kept; none is longer than 254 characters (RFC 5321, section 4.5.3.1.3). */
    static String spelled(String email) {
        String spelled = email.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return spelled.length() > 254 ? "nobody" : spelled;
    }

    Optional<SignedIn> find(String email) {
        return jdbc.sql("select email, name, role, password_hash from ingest.editor where email = :email")
                .param("email", spelled(email))
                .query((row, n) -> new SignedIn(
                        new Person(row.getString("email"), row.getString("name"), Role.valueOf(row.getString("role"))),
                        row.getString("password_hash")))
                .optional();
    }

    /** Adds the person; if two instances start at once, the first one did it. */
    void add(Person person, String passwordHash) {
        jdbc.sql("""
                        insert into ingest.editor (email, name, password_hash, role)
                        values (:email, :name, :hash, :role)
                        on conflict do nothing
                        """)
                .param("email", person.email())
                .param("name", person.name())
                .param("hash", passwordHash)
                .param("role", person.role().name())
                .update();
    }

    void changePassword(String email, String passwordHash) {
        jdbc.sql("update ingest.editor set password_hash = :hash where email = :email")
                .param("hash", passwordHash)
                .param("email", email)
                .update();
    }

    void remove(String email) {
        jdbc.sql("delete from ingest.editor where email = :email")
                .param("email", email)
                .update();
    }
}
