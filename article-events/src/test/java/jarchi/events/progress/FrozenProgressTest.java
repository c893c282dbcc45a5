package jarchi.events.progress;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import jarchi.events.EventExamples.Example;
import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenProgressTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<Example> examples() {
        return ProgressExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillReadAndKeepsTheSchema(Example example) {
        assertThat(ProgressEvents.read(example.record())).isInstanceOf(IncomingProgress.Told.class);
        assertThat(problems(example.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAgainWithinTheSchemaAndReadAsTheSame(Example example) {
        EventRecord written = ProgressEvents.write(progressIn(example));

        assertThat(problems(written)).isEmpty();
        assertThat(ProgressEvents.read(written)).isEqualTo(ProgressEvents.read(example.record()));
        assertThat(written.headers()).isEqualTo(example.record().headers());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReferenceReaderOfCloudEventsFindsEveryAttribute(Example example) {
        EventRecord written = ProgressEvents.write(progressIn(example));
        var headers = new RecordHeaders();
        written.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        CloudEvent event =
                KafkaMessageFactory.createReader(headers, written.value()).toEvent();

        assertThat(event.getId()).startsWith("7m3kq9x2vd4t.");
        assertThat(event.getType()).isEqualTo(written.headers().get("ce_type"));
        assertThat(event.getSubject()).isEqualTo("7m3kq9x2vd4t");
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getData()).isNotNull();
    }

    private static ArticleProgress progressIn(Example example) {
        return ((IncomingProgress.Told) ProgressEvents.read(example.record())).progress();
    }

    private static List<?> problems(EventRecord message) {
        String body = new String(Objects.requireNonNull(message.value()), StandardCharsets.UTF_8);
        return schemaOf(message).validate(body, InputFormat.JSON);
    }

    private static Schema schemaOf(EventRecord message) {
        String file = ProgressEvents.SEARCHABLE.equals(message.headers().get("ce_type"))
                ? "schema/article-searchable.v1.schema.json"
                : "schema/deliveries-counted.v1.schema.json";
        return SCHEMAS.getSchema(ProgressEvents.class.getResourceAsStream(file));
    }
}
