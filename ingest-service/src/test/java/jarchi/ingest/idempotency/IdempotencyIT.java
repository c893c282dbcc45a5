package jarchi.ingest.idempotency;

import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IdempotencyIT {
    private static final String KEY = "Idempotency-Key";

    private static DatabaseAddress database;
    private static RunningDesk desk;
    private static Caller editor;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database);
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void theSameRequestAgainIsTheSameAnswerAndNoSecondDeed() {
        long before = articles();

        var first = editor.send("POST", "", titled("Once"), KEY, "\"once-1\"");
        var again = editor.send("POST", "", titled("Once"), KEY, "\"once-1\"");
        var bare = editor.send("POST", "", titled("Once"), KEY, "once-1");

        assertThat(first.status()).isEqualTo(201);
        for (var repeated : new Answer[] {again, bare}) {
            assertThat(repeated.status()).isEqualTo(201);
            assertThat(repeated.response().body()).isEqualTo(first.response().body());
            assertThat(repeated.etag()).isEqualTo(first.etag());
            assertThat(repeated.header("Location")).isEqualTo(first.header("Location"));
            assertThat(repeated.header("Content-Type")).isEqualTo(first.header("Content-Type"));
            assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
        }
        assertThat(articles()).isEqualTo(before + 1);
    }

    @Test
    void anotherInstanceKnowsIt() {
        var draft = editor.create(titled("Two instances"));
        try (var other = RunningDesk.start(database)) {
            var first = editor.send(
                    "POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, "\"publish-1\"");
            var again = other.editor()
                    .send("POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, "\"publish-1\"");

            assertThat(first.status()).isEqualTo(200);
            assertThat(again.status()).as("without its key this is 412").isEqualTo(200);
            assertThat(again.response().body()).isEqualTo(first.response().body());
        }
    }

    @Test
    void theKeyOfAnotherRequestIsRefusedAndSomebodyElsesKeyIsAnother() {
        var first = editor.send("POST", "", titled("Mine"), KEY, "\"shared\"");

        var other = editor.send("POST", "", titled("Other"), KEY, "\"shared\"");
        var writers = desk.writer().send("POST", "", titled("Mine"), KEY, "\"shared\"");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").asString()).endsWith("/key-of-another-request");
        assertThat(writers.status()).isEqualTo(201);
        assertThat(writers.id()).isNotEqualTo(first.id());
    }

    @Test
    void whatWasRefusedLeavesItsKeyFree() {
        var draft = editor.create(titled("Refused first"));
        String path = "/" + draft.id() + "/correct";
        var refused = editor.send("POST", path, MINOR, "If-Match", draft.etag(), KEY, "\"free\"");
        var published = editor.publish(draft);
        var changed = editor.change(published, titled("Refused then done"));

        var done = editor.send("POST", path, MINOR, "If-Match", changed.etag(), KEY, "\"free\"");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(done.status()).as(done.toString()).isEqualTo(200);
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        assertThat(editor.send("POST", "", titled("x"), KEY, "a b").fields()).containsExactly(KEY);
        assertThat(editor.send("POST", "", titled("x"), KEY, "x".repeat(201)).status())
                .isEqualTo(400);
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
        long before = articles();
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
        assertThat(articles()).isEqualTo(before + 1);
    }

    @Test
    void aSecretThatIsToldOnceIsKeptInNoAnswer() {
        var draft = editor.create(titled("Before its time"));
        var later = Instant.now().plusSeconds(3_600);
        editor.send("POST", "/" + draft.id() + "/embargo", "{\"until\":\"" + later + "\"}", "If-Match", draft.etag());
        String reader = "{\"reader\":\"Nodira\"}";

        var first = editor.send("POST", "/" + draft.id() + "/previews", reader, KEY, "\"secret\"");
        var second = editor.send("POST", "/" + draft.id() + "/previews", reader, KEY, "\"secret\"");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.json().get("address")).isNotEqualTo(first.json().get("address"));
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer"
                                + " where position('/desk/preview/'::bytea in body) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatWasSaidOfADeedThatCouldNotBeCommittedIsTakenBack() throws Exception {
        long before = articles();
        try (var owner = connection();
                var refusing = owner.createStatement()) {
            refusing.execute("""
                    create function ingest.refuse_at_the_end() returns trigger language plpgsql as $$
                    begin
                        raise exception 'not now';
                    end $$;
                    create constraint trigger refused_at_the_end after insert on ingest.kept_answer
                        deferrable initially deferred for each row
                        when (new.key = 'never') execute function ingest.refuse_at_the_end();
                    """);
            owner.commit();
        }

        var answer = editor.send("POST", "", titled("Never"), KEY, "\"never\"");

        assertThat(answer.status()).as(answer.toString()).isEqualTo(503);
        assertThat(answer.response().headers().map())
                .doesNotContainKeys("location", "etag")
                .containsKeys("retry-after", "ratelimit");
        assertThat(articles()).isEqualTo(before);
    }

    @Test
    void afterADayTheKeyIsNewAndOldAnswersAreSwept() {
        var first = editor.send("POST", "", titled("Yesterday"), KEY, "\"day\"");
        desk.jdbc()
                .sql("update ingest.kept_answer set kept_until = now() - interval '1 second'")
                .update();

        var second = editor.send("POST", "", titled("Yesterday"), KEY, "\"day\"");
        desk.part(KeptAnswers.class).sweep();

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer where kept_until < now()")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anErasedArticleStandsInNoAnswer() {
        var draft = editor.send("POST", "", titled("Forgotten words"), KEY, "\"forget\"");
        String confirmed = "{\"confirmation\":\"" + draft.id() + "\",\"reason\":\"A court said so.\"}";

        var erased = desk.admin()
                .send("POST", "/" + draft.id() + "/erase", confirmed, "If-Match", draft.etag(), KEY, "\"erase\"");

        assertThat(erased.status()).isEqualTo(204);
        assertThat(desk.jdbc()
                        .sql("select count(*) from ingest.kept_answer where position('Forgotten'::bytea in body) > 0")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(desk.admin()
                        .send(
                                "POST",
                                "/" + draft.id() + "/erase",
                                confirmed,
                                "If-Match",
                                draft.etag(),
                                KEY,
                                "\"erase\"")
                        .status())
                .isEqualTo(204);
    }

    private static Answer publish(Answer draft, String key) {
        return editor.send("POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), KEY, key);
    }

    private static Connection connection() throws Exception {
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

    private static long articles() {
        return desk.jdbc()
                .sql("select count(*) from ingest.article")
                .query(Long.class)
                .single();
    }
}
