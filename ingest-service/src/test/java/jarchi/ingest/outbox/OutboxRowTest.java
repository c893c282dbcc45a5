package jarchi.ingest.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleTopic;
import jarchi.events.EventRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutboxRowTest {
    @Test
    void logLinesBeginWithWhatHappened() {
        var event = new EventRecord(
                "7h3kq0vx2m9d", Map.of("ce_type", "news.article.published.v1", "ce_id", "7h3kq0vx2m9d.7"), new byte[0]);

        assertThat(new OutboxRow(1, ArticleTopic.NAME, event)).hasToString("article-published 7h3kq0vx2m9d v7");
    }

    @Test
    void whatHasNoKindIsAnErasure() {
        var erasure = new EventRecord("7h3kq0vx2m9d", Map.of(), null);

        assertThat(new OutboxRow(1, ArticleTopic.NAME, erasure).toString()).startsWith("article-erased 7h3kq0vx2m9d");
        assertThat(new OutboxRow(1, ArticleTopic.NAME, erasure).toRecord().value())
                .isNull();
    }
}
