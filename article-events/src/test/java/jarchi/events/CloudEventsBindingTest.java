package jarchi.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

/** What we write is read by the CloudEvents project's own reader for Kafka's binary mode. */
class CloudEventsBindingTest {
    private static final Instant SAVED = Instant.parse("2026-01-02T03:04:05.678Z");

    @Test
    void theReferenceReaderFindsEveryAttribute() {
        CloudEvent event = readByReference(write());

        assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
        assertThat(event.getId()).isEqualTo("7m3kq9x2vd4t.1");
        assertThat(event.getType()).isEqualTo(ArticleEvents.PUBLISHED);
        assertThat(event.getSubject()).isEqualTo("7m3kq9x2vd4t");
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getExtension("sequence")).isEqualTo("42");
        assertThat(event.getExtension("traceparent"))
                .isEqualTo("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
        assertThat(event.getData()).isNotNull();
    }

    private static EventRecord write() {
        EventRecord example = EventExamples.named("article-published.json").record();
        ArticleEvent event = ((Incoming.Event) ArticleEvents.read(example)).event();
        return ArticleEvents.write(
                event, new EventOrigin(42, SAVED, example.headers().get("ce_traceparent")));
    }

    private static CloudEvent readByReference(EventRecord written) {
        var headers = new RecordHeaders();
        written.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return KafkaMessageFactory.createReader(headers, written.value()).toEvent();
    }
}
