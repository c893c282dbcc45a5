package jarchi.ingest.editor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All who may sign in, and those who no longer may. */
@Component
public class People {
    private static final String MEMBERS = """
            select e.email, e.name, e.role, e.active, e.password_hash is not null as can_sign_in,
                (select l.until from ingest.password_link l where l.person = e.email) as link_until,
                (select max(k.until) from ingest.sign_in_lock k
                 where k.subject = e.email or starts_with(k.subject, e.email || ' from ')) as locked_until
            from ingest.editor e
            """;

    private final JdbcClient jdbc;

    People(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As addresses are kept; none is longer than 254 characters (RFC 5321, section 4.5.3.1.3). */
    public static String spelled(String email) {
        String spelled = email.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return spelled.length() > 254 ? "nobody" : spelled;
    }

    /** Who works here now. */
    Optional<SignedIn> find(String email) {
        return jdbc.sql("select email, name, role, password_hash from ingest.editor where email = :email and active")
                .param("email", spelled(email))
                .query((row, n) -> new SignedIn(
                        person(row), Objects.requireNonNullElse(row.getString("password_hash"), SignedIn.NO_PASSWORD)))
                .optional();
    }

    /** Everybody, also who no longer works here; those first who do. */
    public List<Member> all() {
        return jdbc.sql(MEMBERS + "order by e.active desc, e.name, e.email")
                .query((row, n) -> member(row))
                .list();
    }

    /** How everybody who works or worked here is called, by address; who shares a name is told apart by the address. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                        select email, case when count(*) over (partition by name) = 1 then name
                            else name || ' (' || email || ')' end as called
                        from ingest.editor
                        """).query(row -> {
            names.put(row.getString("email"), row.getString("called"));
        });
        return names;
    }

    public Optional<Member> member(String email) {
        return jdbc.sql(MEMBERS + "where e.email = :email")
                .param("email", email)
                .query((row, n) -> member(row))
                .optional();
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                person(row),
                row.getBoolean("active"),
                row.getBoolean("can_sign_in"),
                instant(row.getTimestamp("link_until")),
                instant(row.getTimestamp("locked_until")));
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(row.getString("email"), row.getString("name"), Role.valueOf(row.getString("role")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }

    /** @return false if there is such a person already; if two instances start at once, the first one did it */
    boolean add(Person person, @Nullable String passwordHash) {
        return jdbc.sql("""
                        insert into ingest.editor (email, name, password_hash, role)
                        values (:email, :name, :hash, :role)
                        on conflict do nothing
                        """)
                        .param("email", person.email())
                        .param("name", person.name())
                        .param("hash", passwordHash)
                        .param("role", person.role().name())
                        .update()
                == 1;
    }

    void changePassword(String email, String passwordHash, Instant now) {
        jdbc.sql("update ingest.editor set password_hash = :hash, password_set_at = :now where email = :email")
                .param("hash", passwordHash)
                .param("now", Timestamp.from(now))
                .param("email", email)
                .update();
    }

    /** The same password, hashed better; unless it was changed meanwhile. */
    void rehash(String email, String old, String better) {
        jdbc.sql("update ingest.editor set password_hash = :better where email = :email and password_hash = :old")
                .param("better", better)
                .param("email", email)
                .param("old", old)
                .update();
    }

    void changeRole(String email, Role role) {
        jdbc.sql("update ingest.editor set role = :role where email = :email")
                .param("role", role.name())
                .param("email", email)
                .update();
    }

    void changeActive(String email, boolean active) {
        jdbc.sql("update ingest.editor set active = :active where email = :email")
                .param("active", active)
                .param("email", email)
                .update();
    }

    /** Whether nobody else may care for the others; until the transaction ends that stays so. */
    boolean isLastAdmin(String email) {
        return jdbc.sql("""
                        select email from ingest.editor where role = 'ADMIN' and active order by email for update
                        """).query(String.class).list().equals(List.of(email));
    }

    void remove(String email) {
        jdbc.sql("delete from ingest.editor where email = :email")
                .param("email", email)
                .update();
    }

    /**
     * Somebody as admins see them.
     *
     * @param canSignIn whether they have a password
     * @param linkUntil until when a link to set one is open, if there is one
     * @param lockedUntil until when a network is kept from trying their name, if one is or was
     */
    public record Member(
            Person person,
            boolean active,
            boolean canSignIn,
            @Nullable Instant linkUntil,
            @Nullable Instant lockedUntil) {
        public boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }
    }
}
