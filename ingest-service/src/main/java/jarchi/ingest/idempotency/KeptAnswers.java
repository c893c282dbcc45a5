package jarchi.ingest.idempotency;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of the last day by their keys, one row for each deed that was done. */
@Component
class KeptAnswers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int SWEPT_WITH_EACH = 20;

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

    /** Also sweeps some that are over, so that there are never many more than those of one day. */
    void keep(String person, IdempotencyKey key, String address, KeptAnswer answer) {
        Instant now = clock.instant();
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
                .param("until", Timestamp.from(now.plus(settings.keepAnswers())))
                .update();
        jdbc.sql("""
                        delete from ingest.kept_answer where (person, key) in (
                            select person, key from ingest.kept_answer where kept_until < :now
                            limit :some for update skip locked)
                        """)
                .param("now", Timestamp.from(now))
                .param("some", SWEPT_WITH_EACH)
                .update();
    }
}
