package jarchi.ingest.editor;

import jarchi.ingest.editor.EditorSettings.SignInLimits;
import jarchi.ingest.request.Network;
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
    private final SignInLocks locks;
    private final SignInLimits limits;
    private final Clock clock;

    SignInAttempts(JdbcClient jdbc, SignInLocks locks, EditorSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.locks = locks;
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
        var bounds = bounds(email, network);
        locks.end(bounds.stream().map(Bound::subject).toList(), now).ifPresent(until -> {
            throw new TooManyAttempts(Duration.between(now, until), false);
        });
        for (var bound : bounds) {
            int attempts = count(bound.subject(), end);
            if (attempts > bound.most()) {
                boolean first = attempts == bound.most() + 1;
                // Of a name from everywhere it grows not: else strangers keep its owner out for days
                Instant until = first && bound.grows() ? locks.lock(bound.subject(), now) : end;
                throw new TooManyAttempts(Duration.between(now, until), first);
            }
        }
    }

    /** @throws TooManyAttempts if it is one too many from there */
    void wrongToken(Network network) {
        Instant now = clock.instant();
        Instant end = end(now);
        var ofTokens = new Bound("a token from " + network.name(), limits.onePersonFromOneNetwork(), false);
        var ofAll = new Bound("from " + network.name(), limits.oneNetwork(), false);
        for (var bound : List.of(ofTokens, ofAll)) {
            // Once it is over, nothing is written any more, however many come
            if (counted(bound.subject(), end) > bound.most() || count(bound.subject(), end) > bound.most()) {
                throw new TooManyAttempts(Duration.between(now, end), false);
            }
        }
    }

    /** A person may try again, from everywhere. */
    void forgive(String email) {
        for (String table : List.of("ingest.sign_in_attempt", "ingest.sign_in_lock")) {
            jdbc.sql("delete from " + table + " where subject = :email or starts_with(subject, :email || ' from ')")
                    .param("email", email)
                    .update();
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
        locks.forget(bounds(email, network).getFirst().subject());
        forgetBefore(now);
    }

    private List<Bound> bounds(String email, Network network) {
        return List.of(
                new Bound(email + " from " + network.name(), limits.onePersonFromOneNetwork(), true),
                new Bound("from " + network.name(), limits.oneNetwork(), true),
                new Bound(email, limits.onePerson(), false));
    }

    private int counted(String subject, Instant end) {
        return jdbc.sql("select attempts from ingest.sign_in_attempt where subject = :subject and until = :until")
                .param("subject", subject)
                .param("until", end.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .optional()
                .orElse(0);
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
    private record Bound(String subject, int most, boolean grows) {}
}
