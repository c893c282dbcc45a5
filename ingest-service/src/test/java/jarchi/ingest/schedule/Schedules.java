package jarchi.ingest.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller;
import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Articles that wait for their time, as an editor puts them there and sees them. */
final class Schedules {
    static final Duration LONG = Duration.ofMinutes(2);

    private Schedules() {}

    static Answer schedule(Caller editor, Answer seen, Instant time) {
        var answer = post(editor, seen, "schedule", at(time));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    static Answer post(Caller editor, Answer seen, String deed, String json) {
        return editor.send("POST", "/" + seen.id() + "/" + deed, json, "If-Match", seen.etag());
    }

    static String at(Instant time) {
        return "{\"at\":\"" + time + "\"}";
    }

    static Instant soon(long seconds) {
        return Instant.now().plusSeconds(seconds).truncatedTo(ChronoUnit.MILLIS);
    }

    /** As if the time of all these had come at once. */
    static void come(RunningDesk desk, List<String> ids) {
        desk.jdbc()
                .sql("update ingest.article_schedule set due_at = now() where article_id in (:ids)")
                .param("ids", ids)
                .update();
        desk.jdbc().sql("""
                        update ingest.scheduled_tasks set execution_time = now()
                        where split_part(task_instance, '.', 1) in (:ids)
                        """).param("ids", ids).update();
    }

    static void awaitState(Caller editor, String id, String state) {
        await().atMost(LONG).until(() -> state(editor, id).equals(state));
    }

    static String state(Caller caller, String id) {
        return caller.read(id).json().get("state").asString();
    }

    static Instant publishedAt(Caller editor, String id) {
        return Instant.parse(editor.read(id).json().get("publishedAt").asString());
    }

    static long versions(Caller editor, String id) {
        return editor.send("GET", "/" + id + "/versions", "")
                .json()
                .get("items")
                .size();
    }
}
