package jarchi.ingest.editor;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who guessed too often waits; who goes on guessing afterwards waits twice as long, up to a day, until a day is quiet. */
@Component
class SignInLocks {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Duration shortest;

    @Autowired
    SignInLocks(JdbcClient jdbc, EditorSettings settings) {
        this(jdbc, settings.signIn().within());
    }

    SignInLocks(JdbcClient jdbc, Duration shortest) {
        this.jdbc = jdbc;
        this.shortest = shortest;
    }

    /** When the last of these may try again, if one has to wait. */
    Optional<Instant> end(Collection<String> subjects, Instant now) {
        return jdbc.sql("select until from ingest.sign_in_lock where subject in (:subjects) and until > :now"
                        + " order by until desc limit 1")
                .param("subjects", subjects)
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getTimestamp("until").toInstant())
                .optional();
    }

    /** @return until when it waits now */
    Instant lock(String subject, Instant now) {
        jdbc.sql("delete from ingest.sign_in_lock where until < :quiet")
                .param("quiet", Timestamp.from(now.minus(LONGEST)))
                .update();
        int times = jdbc.sql("""
                        insert into ingest.sign_in_lock as known (subject, until, times) values (:subject, :until, 1)
                        on conflict (subject) do update set times = least(known.times + 1, 30)
                        returning times
                        """)
                .param("subject", subject)
                .param("until", Timestamp.from(now.plus(shortest)))
                .query(Integer.class)
                .single();
        Instant until = now.plus(wait(times));
        jdbc.sql("update ingest.sign_in_lock set until = :until where subject = :subject")
                .param("subject", subject)
                .param("until", Timestamp.from(until))
                .update();
        return until;
    }

    Duration wait(int times) {
        Duration longest = LONGEST.compareTo(shortest) > 0 ? LONGEST : shortest;
        Duration wait = shortest;
        for (int i = 1; i < times && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    void forget(String subject) {
        jdbc.sql("delete from ingest.sign_in_lock where subject = :subject")
                .param("subject", subject)
                .update();
    }
}
