package jarchi.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.EventRecord;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What the relay promises when one batch is read and another deleted while a third is on its way. */
class ManyBatchesIT {
    private static final int ARTICLES = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private RunningDesk desk;
    private List<String> articles;

    @BeforeEach
    void open() {
        desk = RunningDesk.start("--ingest.outbox.batch-size=3");
        String own = Long.toString(System.nanoTime(), 36);
        articles = IntStream.range(0, ARTICLES).mapToObj(i -> own + i).toList();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachRowIsWrittenOnceAndInOrder() {
        save(versions(60));

        awaitWaiting(0);
        var log = ReadLog.until(all -> ours(all).size() >= 60);
        assertThat(ours(log)).hasSize(60);
        for (String article : articles) {
            assertThat(versions(log, article))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 12).boxed().toList());
        }
    }

    @Test
    void whatKafkaWillNeverTakeIsSetAsideAloneAmongManyBatches() {
        var rows = new ArrayList<>(versions(30));
        var giant = new EventRecord("0000000000giant", Map.of("ce_id", "0000000000giant.1"), new byte[9_000_000]);
        rows.add(4, giant);
        save(rows);

        awaitWaiting(1);
        var log = ReadLog.until(all -> ours(all).stream().distinct().count() >= 30);
        for (String article : articles) {
            assertThat(versions(log, article).stream().distinct())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 6).boxed().toList());
        }
        assertThat(desk.jdbc()
                        .sql("select key from ingest.outbox where refused_because like '%RecordTooLarge%'")
                        .query(String.class)
                        .list())
                .containsExactly(giant.key());
    }

    @Test
    void aConnectionThatDiesOnTheWayLosesNothing() {
        save(versions(1_500));

        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> waiting() < 1_400);
        int cut = desk.jdbc()
                .sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where application_name = 'ingest outbox relay' and datname = current_database()")
                .query(Integer.class)
                .single();

        assertThat(cut).isEqualTo(1);
        awaitWaiting(0);
        var log = ReadLog.until(all -> ours(all).stream().distinct().count() >= 1_500);
        for (String article : articles) {
            assertThat(versions(log, article).stream().distinct())
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 300).boxed().toList());
        }
    }

    /** So many versions of the articles in turn. */
    private List<EventRecord> versions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String article = articles.get(i % ARTICLES);
                    return new EventRecord(
                            article, Map.of("ce_id", article + "." + (i / ARTICLES + 1)), new byte[] {'{', '}'});
                })
                .toList();
    }

    /** All at once, so that the relay finds them together. */
    private void save(List<EventRecord> events) {
        desk.jdbc()
                .sql("insert into ingest.outbox (sequence, key, headers, body, saved_at)"
                        + " select nextval('ingest.outbox_sequence'), key, headers::jsonb, body, now()"
                        + " from unnest(:keys, :headers, :bodies) as event (key, headers, body)")
                .param("keys", events.stream().map(EventRecord::key).toArray(String[]::new))
                .param(
                        "headers",
                        events.stream()
                                .map(event -> JSON.writeValueAsString(event.headers()))
                                .toArray(String[]::new))
                .param("bodies", events.stream().map(EventRecord::value).toArray(byte[][]::new))
                .update();
    }

    private void awaitWaiting(int rows) {
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> waiting() == rows);
    }

    private long waiting() {
        return desk.jdbc()
                .sql("select count(*) from ingest.outbox")
                .query(Long.class)
                .single();
    }

    private List<String> ours(List<EventRecord> log) {
        return log.stream()
                .filter(event -> articles.contains(event.key()))
                .map(event -> String.valueOf(event.headers().get("ce_id")))
                .toList();
    }

    private List<Long> versions(List<EventRecord> log, String article) {
        return ours(log).stream()
                .filter(id -> id.startsWith(article + "."))
                .map(id -> Long.valueOf(id.substring(article.length() + 1)))
                .toList();
    }
}
