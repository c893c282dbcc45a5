package jarchi.ingest.timeline;

import static jarchi.ingest.ArticleJson.titled;
import static org.awaitility.Awaitility.await;

import jarchi.ingest.Caller.Answer;
import jarchi.ingest.RunningDesk;
import java.time.Duration;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** An article that is public, and its timeline as a writer reads it. */
final class ReadTimeline {
    private ReadTimeline() {}

    static Answer published(RunningDesk desk, String title) {
        return desk.editor().publish(desk.editor().create(titled(title)));
    }

    static boolean allHave(JsonNode timeline, String step) {
        return timeline.get("versions").valueStream().allMatch(version -> version.has(step));
    }

    static JsonNode timeline(RunningDesk desk, Answer article) {
        return desk.writer().read(article.id() + "/timeline").json();
    }

    static JsonNode until(RunningDesk desk, Answer article, Predicate<JsonNode> holds) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> timeline(desk, article), holds);
    }
}
