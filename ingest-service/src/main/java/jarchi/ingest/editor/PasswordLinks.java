package jarchi.ingest.editor;

import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import jarchi.ingest.request.Secret;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links with which people set a password: one for a person, the newest one, once, for three days. */
@Component
class PasswordLinks {
    private static final Duration OPEN = Duration.ofDays(3);

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    PasswordLinks(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    Secret make(String person, Person by) {
        var secret = Secret.random();
        jdbc.sql("""
                        insert into ingest.password_link (token_digest, person, made_by, until)
                        values (:digest, :person, :by, :until)
                        on conflict (person) do update
                        set token_digest = excluded.token_digest, made_by = excluded.made_by, until = excluded.until
                        """)
                .param("digest", secret.digest())
                .param("person", person)
                .param("by", by.email())
                .param("until", Timestamp.from(clock.instant().plus(OPEN)))
                .update();
        audit.add(AuditedAct.PASSWORD_LINK_MADE, by.email(), person, Map.of());
        return secret;
    }

    /** Whose password is set with it, if it is open. */
    Optional<String> person(Secret secret) {
        return jdbc.sql("select person from ingest.password_link where token_digest = :digest and until > :now")
                .param("digest", secret.digest())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    /** Whose password is set with it, if it is open; afterwards it is not. */
    Optional<String> use(Secret secret) {
        return jdbc.sql("""
                        delete from ingest.password_link where token_digest = :digest and until > :now returning person
                        """)
                .param("digest", secret.digest())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional();
    }

    void forget(String person) {
        jdbc.sql("delete from ingest.password_link where person = :person")
                .param("person", person)
                .update();
    }
}
