package jarchi.ingest.article.web;

import static jarchi.ingest.ArticleJson.MAJOR;
import static jarchi.ingest.ArticleJson.MINOR;
import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

/** Whatever two editors ask for, in whatever order, knowing the article as it is or as it was. */
class AnyOrderIT {
    private static RunningDesk desk;

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
                "--ingest.article.second-pair-of-eyes=true",
                "--spring.kafka.bootstrap-servers=localhost:1"); // the outbox keeps all that it ever took
    }

    @AfterContainer
    static void close() {
        desk.close();
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
        noGaps(created.id(), etags.getLast());
    }

    private static void noGaps(String id, String etag) {
        long last = Long.parseLong(etag.replace("\"", ""));
        var revisions = longs("select revision from ingest.article_revision where article_id = :id order by 1", id);
        var versions = longs("select version from ingest.article_version where article_id = :id order by 1", id);
        assertThat(revisions).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(versions)
                .isEqualTo(LongStream.rangeClosed(1, versions.size()).boxed().toList());
        assertThat(longs("""
                        select max(version) from ingest.article_revision where article_id = :id
                        """, id)).containsExactly((long) versions.size());
        var sent = longs("""
                select split_part(headers ->> 'ce_id', '.', 2)::bigint from ingest.outbox where key = :id order by sequence
                """, id);
        assertThat(sent).as("the outbox, in its order").isEqualTo(versions);
    }

    private static List<Long> longs(String sql, String id) {
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
