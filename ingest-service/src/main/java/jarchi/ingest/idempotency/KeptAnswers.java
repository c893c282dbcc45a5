package jarchi.ingest.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the last day by their keys, one row for each deed that was done. */
@Component
class KeptAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SWEPT_AT_ONCE = 1_000;
    private static final Logger log = LoggerFactory.getLogger(KeptAnswers.class);

    private final JdbcClient jdbc;
    private final IdempotencySettings settings;
    private final Clock clock;

    KeptAnswers(JdbcClient jdbc, IdempotencySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes the key until the transaction ends, on all instances; a connection that breaks gives it back. */
    boolean begin(String person, IdempotencyKey key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:name, 7))")
                .param("name", person + " " + key.value())
                .query(Boolean.class)
                .single();
    }

    Optional<KeptAnswer> find(String person, IdempotencyKey key) {
        return jdbc.sql("""
                        select fingerprint, status, headers, body from ingest.kept_answer
                        where person = :person and key = :key and kept_until > :now
                        """)
                .param("person", person)
                .param("key", key.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new KeptAnswer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        JSON.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {}),
                        row.getBytes("body")))
                .optional();
    }

    void keep(String person, IdempotencyKey key, String address, KeptAnswer answer) {
        jdbc.sql("""
                        insert into ingest.kept_answer
                            (person, key, fingerprint, address, status, headers, body, kept_until)
                        values (:person, :key, :fingerprint, :address, :status, :headers::jsonb, :body, :until)
                        on conflict (person, key) do update set fingerprint = excluded.fingerprint,
                            address = excluded.address, status = excluded.status, headers = excluded.headers,
                            body = excluded.body, kept_until = excluded.kept_until
                        """)
                .param("person", person)
                .param("key", key.value())
                .param("fingerprint", answer.fingerprint())
                .param("address", address)
                .param("status", answer.status())
                .param("headers", JSON.writeValueAsString(answer.headers()))
                .param("body", answer.body())
                .param("until", Timestamp.from(clock.instant().plus(settings.keepAnswers())))
                .update();
    }

    /** Of each day no more than its own are kept, also when nobody comes with a key any more. */
    @Scheduled(fixedDelayString = "${ingest.idempotency.sweep-every:1m}")
    void sweep() {
        try {
            while (sweepSome() == SWEPT_AT_ONCE) {
                // a piece after the other, each in a transaction of its own
            }
        } catch (DataAccessException e) {
            log.warn("kept-answers -> LATER {}", e.getMessage());
        }
    }

    private int sweepSome() {
        return jdbc.sql("""
                        delete from ingest.kept_answer where (person, key) in (
                            select person, key from ingest.kept_answer where kept_until < :now
                            limit :some for update skip locked)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("some", SWEPT_AT_ONCE)
                .update();
    }
}
