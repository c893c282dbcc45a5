package jarchi.ingest.outbox;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.events.ArticleEvent;
import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import jarchi.stack.TestServers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** What the relay promises: everything, in order, whatever dies. */
class OutboxRelayIT {
    private final List<RunningDesk> desks = new ArrayList<>();

    @AfterEach
    void close() {
        desks.forEach(RunningDesk::close);
    }

    @Test
    void theTraceOfTheRequestGoesWithTheEvent() {
        var editor = open(RunningDesk.start()).editor();
        var draft = editor.create(titled("Traced"));
        String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        editor.send("POST", "/" + draft.id() + "/publish", "", "If-Match", draft.etag(), "traceparent", traceparent);

        var events =
                ReadLog.until(all -> all.stream().anyMatch(event -> draft.id().equals(event.key())));
        assertThat(events)
                .filteredOn(event -> draft.id().equals(event.key()))
                .singleElement()
                .extracting(event -> event.headers().get("ce_traceparent"))
                .isEqualTo(traceparent);
    }

    @Test
    void whileKafkaIsAwayArticlesAreSavedAndThenArriveInOrder() {
        var desk = open(RunningDesk.start());
        var editor = desk.editor();
        var first = editor.publish(editor.create(titled("Before the kill")));
        ReadLog.of(first.id(), 1);

        TestServers.kafka().kill();
        var ids = new ArrayList<String>();
        try {
            for (int i = 0; i < 20; i++) {
                var published = editor.publish(editor.create(titled("While Kafka is away " + i)));
                assertThat(published.status()).isEqualTo(200);
                ids.add(published.id());
                assertThat(editor.withdraw(editor.correct(published, MAJOR), REASON)
                                .status())
                        .isEqualTo(200);
            }
            assertThat(waiting(desk)).isEqualTo(60);
        } finally {
            TestServers.kafka().start();
        }

        for (String id : ids) {
            assertThat(firstSightings(ReadLog.of(id, 3))).containsExactly(1L, 2L, 3L);
        }
        await(() -> waiting(desk) == 0);
    }

    @Test
    void itStartsWithoutKafkaAndGoesOnWhenKafkaIsThere() {
        TestServers.kafka().kill();
        String id;
        RunningDesk desk;
        try {
            desk = open(RunningDesk.start());
            id = desk.editor()
                    .publish(desk.editor().create(titled("Nobody listens yet")))
                    .id();
        } finally {
            TestServers.kafka().start();
        }

        assertThat(ReadLog.of(id, 1)).hasSize(1);
        await(() -> waiting(desk) == 0);
    }

    @Test
    void ofTwoRelaysOneWorksAndTheOtherTakesOver() {
        var database = TestServers.postgres().createDatabase("ingest");
        var one = open(RunningDesk.start(database));
        var first = one.editor().publish(one.editor().create(titled("By the first")));
        ReadLog.of(first.id(), 1);
        var two = open(RunningDesk.start(database));
        assertThat(locks(one)).isEqualTo(1);

        var second = two.editor().publish(two.editor().create(titled("Saved at the second")));
        assertThat(ReadLog.of(second.id(), 1)).hasSize(1);
        assertThat(locks(one)).isEqualTo(1);

        one.close();
        var third = two.editor().publish(two.editor().create(titled("By the second")));
        assertThat(ReadLog.of(third.id(), 1)).hasSize(1);
        await(() -> waiting(two) == 0);
    }

    @Test
    void aRelayWhoseConnectionDiesTakesItsTurnAgain() {
        var desk = open(RunningDesk.start());
        await(() -> locks(desk) == 1);

        desk.jdbc()
                .sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ingest outbox relay'"
                                + " and datname = current_database()")
                .query(Boolean.class)
                .list();
        var published = desk.editor().publish(desk.editor().create(titled("After the cut")));

        assertThat(ReadLog.of(published.id(), 1)).hasSize(1);
    }

    @Test
    void aCrashBetweenKafkasAckAndTheDeleteRepeatsTheEventAndNothingElse() {
        var desk = open(RunningDesk.start());
        var published = desk.editor().publish(desk.editor().create(titled("Sent twice")));
        var sent = ReadLog.until(
                        all -> all.stream().anyMatch(event -> published.id().equals(event.key())))
                .stream()
                .filter(event -> published.id().equals(event.key()))
                .findFirst()
                .orElseThrow();
        await(() -> waiting(desk) == 0);

        putBack(desk, sent);

        var both = ReadLog.until(all -> count(all, published.id()) >= 2).stream()
                .filter(event -> published.id().equals(event.key()))
                .toList();
        assertThat(both).hasSize(2);
        assertThat(both.get(1).headers()).isEqualTo(both.get(0).headers());
        assertThat(both.get(1).value()).isEqualTo(both.get(0).value());
    }

    @Test
    void whatKafkaWillNeverTakeIsSetAsideAndTheOthersGoOn() {
        var desk = open(RunningDesk.start());
        var tooLarge = new EventRecord("00000000000z", Map.of("ce_id", "00000000000z.1"), new byte[9_000_000]);

        putBack(desk, tooLarge);
        var published = desk.editor().publish(desk.editor().create(titled("Behind the giant")));

        assertThat(ReadLog.of(published.id(), 1)).hasSize(1);
        await(() -> waiting(desk) == 1);
        assertThat(desk.jdbc()
                        .sql("select refused_because from ingest.outbox")
                        .query(String.class)
                        .single())
                .contains("RecordTooLarge");
    }

    @Test
    void aRelayThatWakesUpFromTheDeadIsShutOut() throws Exception {
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(TestServers.kafka().bootstrapServers()));
        var settings = new OutboxSettings(
                "zombie",
                Duration.ofSeconds(5),
                Duration.ofMillis(100),
                Duration.ofSeconds(1),
                10,
                DataSize.ofMegabytes(16),
                Duration.ofSeconds(30));
        ArticleTopics.create(kafka.buildAdminProperties());
        var row = new OutboxRow(1, ArticleTopic.NAME, new EventRecord("00000000000y", Map.of(), new byte[] {'{', '}'}));

        try (var old = ArticleLog.open(kafka.buildProducerProperties(), settings);
                var young = ArticleLog.open(kafka.buildProducerProperties(), settings)) {
            young.write(List.of(row));

            assertThatThrownBy(() -> old.write(List.of(row)))
                    .isInstanceOfAny(ProducerFencedException.class, InvalidProducerEpochException.class);
        }
    }

    private RunningDesk open(RunningDesk desk) {
        desks.add(desk);
        return desk;
    }

    private static void putBack(RunningDesk desk, EventRecord event) {
        desk.jdbc()
                .sql("insert into ingest.outbox (sequence, key, headers, body, saved_at)"
                        + " values (nextval('ingest.outbox_sequence'), :key, :headers::jsonb, :body, now())")
                .param("key", event.key())
                .param("headers", new JsonMapper().writeValueAsString(event.headers()))
                .param("body", event.value())
                .update();
    }

    private static long waiting(RunningDesk desk) {
        return desk.jdbc()
                .sql("select count(*) from ingest.outbox")
                .query(Long.class)
                .single();
    }

    private static long locks(RunningDesk desk) {
        return desk.jdbc()
                .sql("select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                        + " where locktype = 'advisory' and granted and classid = 1245794883"
                        + " and datname = current_database()")
                .query(Long.class)
                .single();
    }

    private static long count(List<EventRecord> events, String id) {
        return events.stream().filter(event -> id.equals(event.key())).count();
    }

    /** The order in which a consumer first saw each version; repeated ones say nothing new. */
    private static List<Long> firstSightings(List<ArticleEvent> events) {
        return events.stream().map(ArticleEvent::version).distinct().toList();
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(condition);
    }
}
