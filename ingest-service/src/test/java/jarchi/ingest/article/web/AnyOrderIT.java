package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvent;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever two editors ask for, in whatever order, knowing the article as it is or as it was: one after the other while the
 * log is away, so that the outbox keeps all it took, and both at the same moments while the relay writes the log.
 */
class AnyOrderIT {
    private static RunningDesk desk;
    private static RunningDesk deskWithLog;

    /** What one of them asks for. */
    enum Wish {
        CHANGE,
        CHANGE_AND_REOPEN,
        REVIEW,
        TAKE_BACK,
        RETURN,
        SCHEDULE,
        UNSCHEDULE,
        EMBARGO,
        PUBLISH,
        FORCE,
        CORRECT_MINOR,
        CORRECT_MAJOR,
        WITHDRAW,
        RESTORE
    }

    /** Who asks, for what, and how many answers ago they last looked. */
    record Request(boolean first, Wish wish, int behind) {}

    @BeforeContainer
    static void open() {
        desk = RunningDesk.start(
                "--ingest.article.second-pair-of-eyes=true", "--spring.kafka.bootstrap-servers=localhost:1");
        deskWithLog = RunningDesk.start("--ingest.article.second-pair-of-eyes=true");
    }

    @AfterContainer
    static void close() {
        desk.close();
        deskWithLog.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void leavesAHistoryWithoutGaps(@ForAll("requests") List<Request> requests) {
        var editors = List.of(desk.editor(), desk.admin());
        var created = editors.getFirst().create(titled("Any order"));
        var etags = new ArrayList<>(List.of(created.etag()));
        int number = 0;
        for (Request request : requests) {
            var caller = editors.get(request.first() ? 0 : 1);
            String etag = etags.get(Math.max(0, etags.size() - 1 - request.behind()));
            boolean stale = !etag.equals(etags.getLast());
            var answer = ask(caller, created.id(), request.wish(), etag, number++);
            assertThat(answer.status()).as("%s answered %s", request, answer).isIn(200, 409, 412);
            if (answer.status() == 200 && !answer.etag().equals(etags.getLast())) {
                etags.add(answer.etag());
            }
            assertThat(stale && answer.status() == 200)
                    .as("%s answered %s", request, answer)
                    .isFalse();
        }
        var sent = longs(desk, """
                select split_part(headers ->> 'ce_id', '.', 2)::bigint from ingest.outbox where key = :id order by sequence
                """, created.id());
        assertThat(sent).as("the outbox, in its order").isEqualTo(withoutGaps(desk, created.id(), etags.getLast()));
    }

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void leavesAHistoryWithoutGapsWhenBothAskAtOnce(@ForAll("requests") List<Request> requests) throws Exception {
        var first = deskWithLog.editor();
        var created = first.create(titled("At once"));
        var taken = new ConcurrentLinkedQueue<String>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var asking = new ArrayList<Future<?>>();
            for (var caller : List.of(first, deskWithLog.admin())) {
                var own = requests.stream()
                        .filter(request -> request.first() == (caller == first))
                        .toList();
                asking.add(both.submit(() -> own.forEach(request -> askAtOnce(caller, created.id(), request, taken))));
            }
            for (var one : asking) {
                one.get();
            }
        }

        assertThat(taken).as("each revision was left at most once").doesNotHaveDuplicates();
        String etag = deskWithLog.editor().read(created.id()).etag();
        var versions = withoutGaps(deskWithLog, created.id(), etag);
        assertThat(ReadLog.of(created.id(), versions.size()))
                .as("the log, in its order")
                .extracting(ArticleEvent::version)
                .isEqualTo(versions);
    }

    /** Who is behind asks without looking again. */
    private static void askAtOnce(Caller caller, String id, Request request, Queue<String> taken) {
        String etag = caller.read(id).etag();
        long seen = Math.max(1, revision(etag) - request.behind());
        etag = "\"" + seen + "\"";
        var answer = ask(
                caller, id, request.wish(), etag, ThreadLocalRandom.current().nextInt());
        assertThat(answer.status()).as("%s answered %s", request, answer).isIn(200, 409, 412);
        if (answer.status() == 200 && !answer.etag().equals(etag)) {
            taken.add(etag);
        }
    }

    /** The versions, of which none is missing. */
    private static List<Long> withoutGaps(RunningDesk desk, String id, String etag) {
        var revisions =
                longs(desk, "select revision from ingest.article_revision where article_id = :id order by 1", id);
        var versions = longs(desk, "select version from ingest.article_version where article_id = :id order by 1", id);
        assertThat(revisions)
                .isEqualTo(LongStream.rangeClosed(1, revision(etag)).boxed().toList());
        assertThat(versions)
                .isEqualTo(LongStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(longs(desk, "select distinct version from ingest.article_revision where article_id = :id", id))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(0, versions.size()).boxed().toList());
        return versions;
    }

    private static long revision(String etag) {
        return Long.parseLong(etag.replace("\"", ""));
    }

    private static List<Long> longs(RunningDesk desk, String sql, String id) {
        return desk.jdbc().sql(sql).param("id", id).query(Long.class).list();
    }

    private static Answer ask(Caller caller, String id, Wish wish, String etag, int number) {
        return switch (wish) {
            case CHANGE -> caller.send("PUT", "/" + id, titled("Text " + number), "If-Match", etag);
            case CHANGE_AND_REOPEN ->
                caller.send("PUT", "/" + id + "?reopen=true", titled("Text " + number), "If-Match", etag);
            case REVIEW -> post(caller, id, "review", "", etag);
            case TAKE_BACK -> post(caller, id, "take-back", "", etag);
            case RETURN -> post(caller, id, "return", "{\"comment\":\"Again\"}", etag);
            case SCHEDULE ->
                post(
                        caller,
                        id,
                        "schedule",
                        "{\"at\":\"" + Instant.now().plusSeconds(3_600)
                                + "\",\"force\":{\"reason\":\"x\"}"
                                + (state(caller, id).equals("PUBLISHED") ? ",\"significance\":\"MINOR\"}" : "}"),
                        etag);
            case UNSCHEDULE -> caller.send("DELETE", "/" + id + "/schedule", "", "If-Match", etag);
            case EMBARGO ->
                post(caller, id, "embargo", "{\"until\":\"" + Instant.now().plusSeconds(60) + "\"}", etag);
            case PUBLISH -> post(caller, id, "publish", "", etag);
            case FORCE -> post(caller, id, "publish", "{\"force\":{\"reason\":\"Because\"}}", etag);
            case CORRECT_MINOR -> post(caller, id, "correct", MINOR, etag);
            case CORRECT_MAJOR -> post(caller, id, "correct", MAJOR, etag);
            case WITHDRAW -> post(caller, id, "withdraw", REASON, etag);
            case RESTORE -> post(caller, id, "revisions/1/restore", "", etag);
        };
    }

    private static String state(Caller caller, String id) {
        return caller.read(id).json().get("state").asString();
    }

    private static Answer post(Caller caller, String id, String deed, String json, String etag) {
        return caller.send("POST", "/" + id + "/" + deed, json, "If-Match", etag);
    }

    @Provide
    Arbitrary<List<Request>> requests() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(Wish.class),
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.just(0)),
                                Tuple.of(1, Arbitraries.integers().between(1, 3))))
                .as(Request::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(40);
    }
}
