package jarchi.ingest.schedule;

import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Scheduled" means scheduled: on time, once, whoever dies, and with a clear word when it could not be. */
class SchedulingIT {
    private static final Duration LONG = Duration.ofMinutes(2);
    private static final String[] CLOSELY = {
        "--ingest.article.second-pair-of-eyes=true", "--ingest.schedule.heartbeat=1s"
    };

    private static DatabaseAddress database;
    private static RunningDesk desk;
    private static Caller writer;
    private static Caller editor;

    @BeforeAll
    static void open() {
        database = TestServers.postgres().createDatabase("ingest");
        desk = RunningDesk.start(database, CLOSELY);
        writer = desk.writer();
        editor = desk.editor();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void itIsPublishedWithinTwoSecondsOfItsTime() {
        Instant at = soon(3);
        var scheduled = schedule(writer.create(titled("On time")), at);
        assertThat(scheduled.json().get("stage").asString()).isEqualTo("SCHEDULED");
        assertThat(scheduled.json().get("state").asString()).isEqualTo("DRAFT");

        awaitState(scheduled.id(), "PUBLISHED");

        assertThat(publishedAt(scheduled.id())).isBetween(at, at.plusSeconds(2));
        assertThat(editor.read(scheduled.id()).json().get("stage").asString()).isEqualTo("WRITING");
        assertThat(editor.send("GET", "/" + scheduled.id() + "/schedule", "").status())
                .isEqualTo(404);
        assertThat(ReadLog.of(scheduled.id(), 1)).hasSize(1);
    }

    @Test
    void aClockThatIsFastPublishesNothingEarly() {
        Instant at = soon(2);
        var scheduled = schedule(writer.create(titled("By a fast clock")), at);
        desk.jdbc()
                .sql("update ingest.article_schedule set due_at = due_at + interval '6 seconds' where article_id = :id")
                .param("id", scheduled.id())
                .update();

        awaitState(scheduled.id(), "PUBLISHED");

        assertThat(publishedAt(scheduled.id())).isAfterOrEqualTo(at.plusSeconds(6));
    }

    @Test
    void aCorrectionIsScheduledWithItsNote() {
        var published = editor.publish(writer.create(titled("Before")));
        var changed = writer.change(published, titled("After"));

        assertThat(post(changed, "schedule", "{\"at\":\"" + soon(1) + "\"}").fields())
                .containsExactly("significance");
        var scheduled = post(
                changed,
                "schedule",
                "{\"at\":\"" + soon(1) + "\",\"significance\":\"MAJOR\",\"note\":{\"en\":\"The number.\"}}");
        assertThat(scheduled.status()).as(scheduled.toString()).isEqualTo(200);

        await().atMost(LONG)
                .until(() -> editor.read(scheduled.id()).json().get("version").asLong() == 2);
        assertThat(editor.send("GET", "/" + scheduled.id() + "/revisions", "")
                        .json()
                        .findValuesAsString("deed"))
                .containsExactly("CORRECTED", "SCHEDULED", "CHANGED", "PUBLISHED", "WRITTEN");
    }

    @Test
    void ofManyInstancesOneActsAndEachArticleIsPublishedOnce() {
        try (var second = RunningDesk.start(database, CLOSELY);
                var third = RunningDesk.start(database, CLOSELY)) {
            Instant at = soon(2);
            var ids = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                ids.add(schedule(writer.create(titled("Together " + i)), at).id());
            }

            ids.forEach(id -> awaitState(id, "PUBLISHED"));

            for (String id : ids) {
                assertThat(versions(id)).isEqualTo(1);
            }
            assertThat(second.address()).isNotEqualTo(third.address());
        }
    }

    @Test
    void whatWasDueWhileNobodyRanIsPublishedAtTheNextStart() {
        var own = TestServers.postgres().createDatabase("ingest");
        String id;
        Instant due;
        try (var ended = RunningDesk.start(own)) {
            var draft = ended.writer().create(titled("Due in the outage"));
            due = soon(5);
            id = ended.editor()
                    .send("POST", "/" + draft.id() + "/schedule", at(due), "If-Match", draft.etag())
                    .id();
        }
        Instant passed = due;
        await().atMost(LONG).until(() -> Instant.now().isAfter(passed));

        try (var next = RunningDesk.start(own)) {
            await().atMost(LONG)
                    .until(() -> next.editor()
                            .read(id)
                            .json()
                            .get("state")
                            .asString()
                            .equals("PUBLISHED"));
        }
    }

    @Test
    void aCrashBetweenPublishingAndTheClocksOwnNotesRepeatsNothing() {
        var scheduled = schedule(writer.create(titled("Published before the crash")), soon(1));
        awaitState(scheduled.id(), "PUBLISHED");

        noteAgain(scheduled, false);

        await().atMost(LONG).until(() -> notedTasks(scheduled.id()) == 0);
        assertThat(versions(scheduled.id())).isEqualTo(1);
    }

    @Test
    void whatADeadInstanceHadBegunIsTakenOver() {
        var scheduled = schedule(writer.create(titled("Begun by the dead")), soon(3_000));
        desk.jdbc()
                .sql("delete from ingest.scheduled_tasks where task_instance like :id || '.%'")
                .param("id", scheduled.id())
                .update();
        desk.jdbc()
                .sql("update ingest.article_schedule set due_at = now() where article_id = :id")
                .param("id", scheduled.id())
                .update();

        noteAgain(scheduled, true);

        awaitState(scheduled.id(), "PUBLISHED");
        assertThat(versions(scheduled.id())).isEqualTo(1);
    }

    @Test
    void whoLostTheRightLeavesANoticeAndHoldsNobodyUp() {
        try (var other = RunningDesk.start(
                "--ingest.editor.first-editor-email=chief@gov.uz",
                "--ingest.editor.first-editor-password=first password")) {
            Instant at = soon(4);
            var left = scheduleAt(other, "Left behind", at, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
            var next = scheduleAt(other, "The next one", at, "chief@gov.uz", "first password");
            other.jdbc()
                    .sql("update ingest.editor set role = 'WRITER' where email = 'editor@jarchi.local'")
                    .update();
            var chief = other.caller("chief@gov.uz", "first password");

            await().atMost(LONG).until(() -> state(chief, next).equals("PUBLISHED"));
            await().atMost(LONG)
                    .until(() -> chief.read(left).json().get("stage").asString().equals("SCHEDULE_FAILED"));
            assertThat(state(chief, left)).isEqualTo("DRAFT");
            assertThat(chief.send("GET", "/" + left + "/schedule", "")
                            .json()
                            .get("failure")
                            .asString())
                    .isEqualTo("NotAllowed");
            var page = Browser.signedIn(other, "chief@gov.uz", "first password");
            assertThat(page.open("/desk?lang=en").body())
                    .contains("Articles that were not published on time")
                    .contains("Left behind");
            assertThat(page.open("/desk/articles/" + left).body())
                    .contains("Who scheduled it may not publish any more");
            assertThat(chief.publish(chief.read(left)).status()).isEqualTo(200);
            assertThat(chief.send("GET", "/" + left + "/schedule", "").status()).isEqualTo(404);
        }
    }

    @Test
    void aTextThatCannotBePublishedFailsClearlyAndAChangeEndsTheFailure() {
        var scheduled = schedule(writer.create(titled("Broken meanwhile")), soon(2));
        desk.jdbc()
                .sql("update ingest.article_translation set body = '' where article_id = :id")
                .param("id", scheduled.id())
                .update();

        await().atMost(LONG)
                .until(() -> editor.read(scheduled.id())
                        .json()
                        .get("stage")
                        .asString()
                        .equals("SCHEDULE_FAILED"));
        var failed = editor.read(scheduled.id());
        assertThat(editor.send("GET", "/" + failed.id() + "/notes", "").json().findValuesAsString("kind"))
                .containsExactly("SCHEDULE_FAILED");
        var mended = writer.change(failed, titled("Mended"));
        assertThat(mended.json().get("stage").asString()).isEqualTo("WRITING");
    }

    @Test
    void itStaysAsItIsUntilSomebodyEndsOrMovesTheSchedule() {
        var scheduled = schedule(writer.create(titled("Closed")), soon(3_000));

        assertThat(writer.change(scheduled, titled("In silence")).status()).isEqualTo(409);
        assertThat(writer.send("PUT", "/" + scheduled.id() + "?reopen=true", titled("x"), "If-Match", scheduled.etag())
                        .status())
                .isEqualTo(403);
        var moved = schedule(scheduled, soon(6_000));
        assertThat(moved.etag()).isNotEqualTo(scheduled.etag());
        var changed = editor.send(
                "PUT", "/" + moved.id() + "?reopen=true", titled("Changed openly"), "If-Match", moved.etag());
        assertThat(changed.json().get("stage").asString()).isEqualTo("WRITING");
        assertThat(editor.send("GET", "/" + moved.id() + "/schedule", "").status())
                .isEqualTo(404);
        assertThat(editor.send("DELETE", "/" + moved.id() + "/schedule", "", "If-Match", changed.etag())
                        .json()
                        .get("refusal")
                        .asString())
                .isEqualTo("NotAtThisStage");
    }

    @Test
    void whatWasMovedCancelledOrWithdrawnIsNotPublishedAtItsOldTime() {
        var moved = schedule(schedule(writer.create(titled("Moved")), soon(2)), soon(3_000));
        var cancelled = schedule(writer.create(titled("Cancelled")), soon(2));
        editor.send("DELETE", "/" + cancelled.id() + "/schedule", "", "If-Match", cancelled.etag());
        var published = editor.publish(writer.create(titled("Withdrawn")));
        var changed = writer.change(published, titled("Withdrawn before its correction"));
        var correction = post(changed, "schedule", "{\"at\":\"" + soon(2) + "\",\"significance\":\"MINOR\"}");
        editor.withdraw(correction, REASON);
        var last = schedule(writer.create(titled("Later than all of them")), soon(3));

        awaitState(last.id(), "PUBLISHED");

        assertThat(versions(moved.id())).isZero();
        assertThat(versions(cancelled.id())).isZero();
        assertThat(versions(published.id())).isEqualTo(2);
    }

    @Test
    void whatCannotBeScheduledIsRefusedAtOnce() {
        var draft = writer.create(titled("Refused"));

        assertThat(writer.send("POST", "/" + draft.id() + "/schedule", at(soon(9)), "If-Match", draft.etag())
                        .status())
                .isEqualTo(403);
        assertThat(editor.send("POST", "/" + draft.id() + "/schedule", at(soon(9)))
                        .status())
                .isEqualTo(428);
        for (String bad : List.of("{}", "{\"at\":\"tomorrow\"}", at(soon(-60)), at(soon(400L * 86_400)))) {
            assertThat(post(draft, "schedule", bad).status()).as(bad).isEqualTo(422);
            assertThat(post(draft, "schedule", bad).fields()).as(bad).containsExactly("at");
        }
        var own = editor.create(titled("My own"));
        assertThat(post(own, "schedule", at(soon(9))).json().get("refusal").asString())
                .isEqualTo("OwnWork");
        assertThat(editor.read(draft.id()).etag()).isEqualTo(draft.etag());
    }

    @ParameterizedTest
    @ValueSource(strings = {"uz-Latn", "uz-Cyrl", "ru", "en"})
    void itIsDoneOnPagesInTheTimeOfTheDesk(String tag) {
        String id = writer.create(titled("By page")).id();
        String path = "/desk/articles/" + id;
        var page = Browser.signedIn(desk, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
        var wall =
                LocalDateTime.ofInstant(soon(7_200), ZoneId.of("Asia/Tashkent")).truncatedTo(ChronoUnit.MINUTES);

        assertThat(page.open(path + "/schedule?lang=" + tag).body())
                .contains("Asia/Tashkent")
                .doesNotContain("??");
        assertThat(page.send(path + "/schedule", Map.of("revision", "1", "at", "now"))
                        .statusCode())
                .isEqualTo(422);
        var scheduled = page.send(path + "/schedule", Map.of("revision", "1", "at", wall.toString()));
        assertThat(scheduled.body()).contains(path + "/unschedule").doesNotContain("??");
        assertThat(Instant.parse(editor.send("GET", "/" + id + "/schedule", "")
                        .json()
                        .get("at")
                        .asString()))
                .isEqualTo(wall.atZone(ZoneId.of("Asia/Tashkent")).toInstant());
        assertThat(page.open(path + "/edit").body()).contains("name=\"reopen\"").doesNotContain("??");
        assertThat(page.send(path + "/unschedule", Map.of("revision", "2")).body())
                .doesNotContain("/unschedule")
                .doesNotContain("??");
    }

    private static String scheduleAt(RunningDesk at, String title, Instant time, String email, String password) {
        var draft = at.writer().create(titled(title));
        var answer = at.caller(email, password)
                .send("POST", "/" + draft.id() + "/schedule", at(time), "If-Match", draft.etag());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return draft.id();
    }

    private static Answer schedule(Answer seen, Instant time) {
        var answer = post(seen, "schedule", at(time));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static Answer post(Answer seen, String deed, String json) {
        return editor.send("POST", "/" + seen.id() + "/" + deed, json, "If-Match", seen.etag());
    }

    private static String at(Instant time) {
        return "{\"at\":\"" + time + "\"}";
    }

    private static Instant soon(long seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
    }

    private static void awaitState(String id, String state) {
        await().atMost(LONG).until(() -> state(editor, id).equals(state));
    }

    private static String state(Caller caller, String id) {
        return caller.read(id).json().get("state").asString();
    }

    private static Instant publishedAt(String id) {
        return Instant.parse(editor.read(id).json().get("publishedAt").asString());
    }

    private static long versions(String id) {
        return editor.send("GET", "/" + id + "/versions", "")
                .json()
                .get("items")
                .size();
    }

    /** As if the clock had died before it could note what it did. */
    private static void noteAgain(Answer scheduled, boolean pickedByTheDead) {
        desk.jdbc()
                .sql("""
                        insert into ingest.scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, version)
                        values ('publish-article', :instance, now() - interval '1 minute', :picked, :by,
                            case when :picked then now() - interval '1 minute' end, 1)
                        """)
                .param("instance", scheduled.id() + "." + scheduled.etag().replace("\"", ""))
                .param("picked", pickedByTheDead)
                .param("by", pickedByTheDead ? "the dead" : null)
                .update();
    }

    private static long notedTasks(String id) {
        return desk.jdbc()
                .sql("select count(*) from ingest.scheduled_tasks where task_instance like :id || '.%'")
                .param("id", id)
                .query(Long.class)
                .single();
    }
}
