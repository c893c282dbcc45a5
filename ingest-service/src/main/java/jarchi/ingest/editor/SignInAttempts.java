package jarchi.ingest.editor;

import jarchi.ingest.editor.EditorSettings.SignInLimits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts, over all instances, the sign-ins that were not right, for a quarter of an hour or as the settings say. */
@Component
class SignInAttempts {
    private final JdbcClient jdbc;
    private final SignInLimits limits;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, EditorSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.limits = settings.signIn();
        this.clock = clock;
    }

    /**
     * Counts an attempt before its password is looked at, so that many at once cannot all be the first.
     *
     * @throws TooManyAttempts if it is one too many; it then counts no further: one network cannot use up what others have
     */
    void begin(String email, Network network) {
        Instant now = clock.instant();
        Instant end = end(now);
        for (var bound : bounds(email, network)) {
            if (count(bound.subject(), end) > bound.most()) {
                throw new TooManyAttempts(Duration.between(now, end));
            }
        }
    }

    /** @throws TooManyAttempts if it is one too many from there */
    void wrongToken(Network network) {
        Instant now = clock.instant();
        Instant end = end(now);
        if (count("a token from " + network.name(), end) > limits.onePersonFromOneNetwork()
                || count("from " + network.name(), end) > limits.oneNetwork()) {
            throw new TooManyAttempts(Duration.between(now, end));
        }
    }

    /** The attempt was right and counts no more. */
    void succeeded(String email, Network network) {
        Instant now = clock.instant();
        for (var bound : bounds(email, network)) {
            jdbc.sql("update ingest.sign_in_attempt set attempts = attempts - 1"
                            + " where subject = :subject and until = :until and attempts > 0")
                    .param("subject", bound.subject())
                    .param("until", end(now).atOffset(ZoneOffset.UTC))
                    .update();
        }
        forgetBefore(now);
    }

    private List<Bound> bounds(String email, Network network) {
        return List.of(
                new Bound(email + " from " + network.name(), limits.onePersonFromOneNetwork()),
                new Bound("from " + network.name(), limits.oneNetwork()),
                new Bound(email, limits.onePerson()));
    }

    private int count(String subject, Instant end) {
        return jdbc.sql("""
                        insert into ingest.sign_in_attempt as seen (subject, until, attempts) values (:subject, :until, 1)
                        on conflict (subject, until) do update set attempts = seen.attempts + 1
                        returning attempts
                        """)
                .param("subject", subject)
                .param("until", end.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private void forgetBefore(Instant now) {
        jdbc.sql("""
                        delete from ingest.sign_in_attempt where (subject, until) in (
                            select subject, until from ingest.sign_in_attempt where until < :now for update skip locked)
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    private Instant end(Instant now) {
        long window = limits.within().toMillis();
        return Instant.ofEpochMilli((now.toEpochMilli() / window + 1) * window);
    }

    /** Of so many attempts, the next one is too many. */
    private record Bound(String subject, int most) {}
}
