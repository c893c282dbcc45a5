package jarchi.ingest.idempotency;

import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** However many ask at once, and whatever breaks meanwhile, one key is one deed or none. */
@ExtendWith(OneDesk.class)
class OneDeedOfManyRequestsIT {
    private static final String KEY = "Idempotency-Key";
    private static final String ARTICLES = "select count(*) from ingest.article";
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
        editor = desk.editor();
    }

    @Test
    void whileTheFirstIsUnderWayTheSecondIsToldSo() throws Exception {
        var draft = editor.create(titled("Under way"));
        try (var someone = connection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lock(someone, draft.id());
            var first = CompletableFuture.supplyAsync(() -> publish(draft, "\"slow\""), threads);
            await().atMost(Duration.ofSeconds(60)).until(() -> waitsForALock());

            var second = publish(draft, "\"slow\"");
            assertThat(second.status()).isEqualTo(409);
            assertThat(second.json().get("type").asString()).endsWith("/request-under-way");
            assertThat(second.header("Retry-After")).isEqualTo("1");

            someone.rollback();
            assertThat(first.get().status()).isEqualTo(200);
        }
        assertThat(publish(draft, "\"slow\"").header("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aCrashInTheMiddleLeavesNothingAndTheSameRequestIsDoneThen() throws Exception {
        var draft = editor.create(titled("Crash"));
        try (var someone = connection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            lock(someone, draft.id());
            var first = CompletableFuture.supplyAsync(() -> publish(draft, "\"crash\""), threads);
            await().atMost(Duration.ofSeconds(60)).until(() -> waitsForALock());

            desk.jdbc().sql("""
                            select pg_terminate_backend(pid) from pg_stat_activity
                            where datname = current_database() and wait_event_type = 'Lock'
                            """).query((row, n) -> row.getBoolean(1)).list();
            assertThat(first.get().status()).isGreaterThanOrEqualTo(500);
            someone.rollback();
        }
        assertThat(editor.read(draft.id()).etag()).isEqualTo(draft.etag());

        var again = publish(draft, "\"crash\"");

        assertThat(again.status()).as(again.toString()).isEqualTo(200);
        assertThat(again.json().get("version").asLong()).isEqualTo(1);
    }

    @Test
    void manyAtOnceAreOneDeed() {
        long before = desk.count(ARTICLES);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 12)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> editor.send("POST", "", titled("Many"), KEY, "\"many\""), threads))
                    .toList();
            assertThat(answers)
                    .extracting(answer -> answer.join().status())
                    .containsAnyOf(201)
                    .doesNotContain(500);
        }
        assertThat(desk.count(ARTICLES)).isEqualTo(before + 1);
    }

    @Test
    void whatWasSaidOfADeedThatCouldNotBeCommittedIsTakenBack() {
        long before = desk.count(ARTICLES);
        desk.asOwner("""
                create function ingest.refuse_at_the_end() returns trigger language plpgsql as $$
                begin
                    raise exception 'not now';
                end $$;
                create constraint trigger refused_at_the_end after insert on ingest.kept_answer
                    deferrable initially deferred for each row
                    when (new.key = 'never') execute function ingest.refuse_at_the_end();
                """);

        var answer = editor.send("POST", "", titled("Never"), KEY, "\"never\"");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.response().headers().map())
                .doesNotContainKeys("location", "etag")
                .containsKeys("retry-after", "ratelimit");
        assertThat(desk.count(ARTICLES)).isEqualTo(before);
        desk.asOwner("drop function ingest.refuse_at_the_end cascade");
    }

    private static Answer publish(Answer draft, String key) {
        return editor.send("POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, key);
    }

    private static Connection connection() throws Exception {
        var database = desk.database();
        var connection = DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        connection.setAutoCommit(false);
        return connection;
    }

    private static void lock(Connection connection, String article) throws Exception {
        try (var lock = connection.prepareStatement("select from ingest.article where id = ? for update")) {
            lock.setString(1, article);
            lock.execute();
        }
    }

    private static boolean waitsForALock() {
        return desk.jdbc()
                .sql("select exists (select from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock')")
                .query(Boolean.class)
                .single();
    }
}
