package jarchi.ingest.schedule;

import static jarchi.ingest.ArticleJson.titled;
import static jarchi.ingest.schedule.Schedules.LONG;
import static jarchi.ingest.schedule.Schedules.at;
import static jarchi.ingest.schedule.Schedules.awaitState;
import static jarchi.ingest.schedule.Schedules.come;
import static jarchi.ingest.schedule.Schedules.schedule;
import static jarchi.ingest.schedule.Schedules.soon;
import static jarchi.ingest.schedule.Schedules.state;
import static jarchi.ingest.schedule.Schedules.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import jarchi.stack.DatabaseAddress;
import jarchi.stack.TestServers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever dies, is away, or may no more: an article is published once, on time, or with a clear word why not. */
class SchedulesOutliveInstancesIT {
    private static final String CLOSELY = "--ingest.schedule.heartbeat=1s";
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
    void ofManyInstancesOneActsAndEachArticleIsPublishedOnce() {
        try (var second = RunningDesk.start(database, CLOSELY);
                var third = RunningDesk.start(database, CLOSELY)) {
            var ids = new ArrayList<String>();
            for (int i = 0; i < 12; i++) {
                ids.add(schedule(editor, writer.create(titled("Together " + i)), soon(3_000))
                        .id());
            }
            come(desk, ids);

            ids.forEach(id -> awaitState(editor, id, "PUBLISHED"));

            for (String id : ids) {
                assertThat(versions(editor, id)).isEqualTo(1);
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
        var scheduled = schedule(editor, writer.create(titled("Published before the crash")), soon(1));
        awaitState(editor, scheduled.id(), "PUBLISHED");

        noteAgain(scheduled, false);

        await().atMost(LONG).until(() -> notedTasks(scheduled.id()) == 0);
        assertThat(versions(editor, scheduled.id())).isEqualTo(1);
    }

    @Test
    void whatADeadInstanceHadBegunIsTakenOver() {
        var scheduled = schedule(editor, writer.create(titled("Begun by the dead")), soon(3_000));
        desk.jdbc()
                .sql("delete from ingest.scheduled_tasks where task_instance like :id || '.%'")
                .param("id", scheduled.id())
                .update();
        desk.jdbc()
                .sql("update ingest.article_schedule set due_at = now() where article_id = :id")
                .param("id", scheduled.id())
                .update();

        noteAgain(scheduled, true);

        awaitState(editor, scheduled.id(), "PUBLISHED");
        assertThat(versions(editor, scheduled.id())).isEqualTo(1);
    }

    @Test
    void whoLostTheRightLeavesANoticeAndHoldsNobodyUp() {
        try (var other = RunningDesk.start(
                "--ingest.editor.first-editor-email=chief@gov.uz",
                "--ingest.editor.first-editor-password=first password")) {
            Instant at = soon(3_000);
            var left = scheduleAt(other, "Left behind", at, "editor@jarchi.local", RunningDesk.EDITOR_PASSWORD);
            var next = scheduleAt(other, "The next one", at, "chief@gov.uz", "first password");
            other.jdbc()
                    .sql("update ingest.editor set role = 'WRITER' where email = 'editor@jarchi.local'")
                    .update();
            come(other, List.of(left, next));
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

    private static String scheduleAt(RunningDesk at, String title, Instant time, String email, String password) {
        var draft = at.writer().create(titled(title));
        var answer = at.caller(email, password)
                .send("POST", "/" + draft.id() + "/schedule", at(time), "If-Match", draft.etag());
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return draft.id();
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
