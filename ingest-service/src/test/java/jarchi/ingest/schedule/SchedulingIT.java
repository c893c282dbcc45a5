package jarchi.ingest.schedule;

import static jarchi.ingest.ArticleJson.REASON;
import static jarchi.ingest.ArticleJson.titled;
import static jarchi.ingest.schedule.Schedules.LONG;
import static jarchi.ingest.schedule.Schedules.at;
import static jarchi.ingest.schedule.Schedules.awaitState;
import static jarchi.ingest.schedule.Schedules.post;
import static jarchi.ingest.schedule.Schedules.publishedAt;
import static jarchi.ingest.schedule.Schedules.schedule;
import static jarchi.ingest.schedule.Schedules.soon;
import static jarchi.ingest.schedule.Schedules.versions;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Browser;
import jarchi.ingest.Caller;
import jarchi.ingest.ReadLog;
import jarchi.ingest.RunningDesk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Scheduled" means scheduled: on time, once, and with a clear word when it could not be. */
class SchedulingIT {
    private static RunningDesk desk;
    private static Caller writer;
    private static Caller editor;

    @BeforeAll
    static void open() {
        desk = RunningDesk.start("--ingest.article.second-pair-of-eyes=true");
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
        var scheduled = schedule(editor, writer.create(titled("On time")), at);
        assertThat(scheduled.json().get("stage").asString()).isEqualTo("SCHEDULED");
        assertThat(scheduled.json().get("state").asString()).isEqualTo("DRAFT");

        awaitState(editor, scheduled.id(), "PUBLISHED");

        assertThat(publishedAt(editor, scheduled.id())).isBetween(at, at.plusSeconds(2));
        assertThat(editor.read(scheduled.id()).json().get("stage").asString()).isEqualTo("WRITING");
        assertThat(editor.send("GET", "/" + scheduled.id() + "/schedule", "").status())
                .isEqualTo(404);
        assertThat(ReadLog.of(scheduled.id(), 1)).hasSize(1);
    }

    @Test
    void aClockThatIsFastPublishesNothingEarly() {
        Instant at = soon(2);
        var scheduled = schedule(editor, writer.create(titled("By a fast clock")), at);
        desk.jdbc()
                .sql("update ingest.article_schedule set due_at = due_at + interval '6 seconds' where article_id = :id")
                .param("id", scheduled.id())
                .update();

        awaitState(editor, scheduled.id(), "PUBLISHED");

        assertThat(publishedAt(editor, scheduled.id())).isAfterOrEqualTo(at.plusSeconds(6));
    }

    @Test
    void aCorrectionIsScheduledWithItsNote() {
        var published = editor.publish(writer.create(titled("Before")));
        var changed = writer.change(published, titled("After"));

        assertThat(post(editor, changed, "schedule", "{\"at\":\"" + soon(1) + "\"}")
                        .fields())
                .containsExactly("significance");
        var scheduled = post(
                editor,
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
    void aTextThatCannotBePublishedFailsClearlyAndAChangeEndsTheFailure() {
        var scheduled = schedule(editor, writer.create(titled("Broken meanwhile")), soon(2));
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
        var scheduled = schedule(editor, writer.create(titled("Closed")), soon(3_000));

        assertThat(writer.change(scheduled, titled("In silence")).status()).isEqualTo(409);
        assertThat(writer.send("PUT", "/" + scheduled.id() + "?reopen=true", titled("x"), "If-Match", scheduled.etag())
                        .status())
                .isEqualTo(403);
        var moved = schedule(editor, scheduled, soon(6_000));
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
        var moved = schedule(editor, schedule(editor, writer.create(titled("Moved")), soon(2)), soon(3_000));
        var cancelled = schedule(editor, writer.create(titled("Cancelled")), soon(2));
        editor.send("DELETE", "/" + cancelled.id() + "/schedule", "", "If-Match", cancelled.etag());
        var published = editor.publish(writer.create(titled("Withdrawn")));
        var changed = writer.change(published, titled("Withdrawn before its correction"));
        var correction = post(editor, changed, "schedule", "{\"at\":\"" + soon(2) + "\",\"significance\":\"MINOR\"}");
        editor.withdraw(correction, REASON);
        var last = schedule(editor, writer.create(titled("Later than all of them")), soon(3));

        awaitState(editor, last.id(), "PUBLISHED");

        assertThat(versions(editor, moved.id())).isZero();
        assertThat(versions(editor, cancelled.id())).isZero();
        assertThat(versions(editor, published.id())).isEqualTo(2);
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
            assertThat(post(editor, draft, "schedule", bad).status()).as(bad).isEqualTo(422);
            assertThat(post(editor, draft, "schedule", bad).fields()).as(bad).containsExactly("at");
        }
        var own = editor.create(titled("My own"));
        assertThat(post(editor, own, "schedule", at(soon(9)))
                        .json()
                        .get("refusal")
                        .asString())
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
}
