package jarchi.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenExamplesTest {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static List<EventExamples.Example> examples() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillRead(EventExamples.Example example) {
        assertThat(ArticleEvents.read(example.record())).isInstanceOf(Incoming.Event.class);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void keepsTheSchema(EventExamples.Example example) {
        assertThat(problems(example.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAgainWithinTheSchemaAndReadAsTheSame(EventExamples.Example example) {
        ArticleEvent event = ((Incoming.Event) ArticleEvents.read(example.record())).event();
        EventRecord written = ArticleEvents.write(event, new EventOrigin(7, event.majorPublishedAt(), null));

        assertThat(problems(written)).isEmpty();
        assertThat(ArticleEvents.read(written)).isEqualTo(new Incoming.Event(event, null));
    }

    private static List<?> problems(EventRecord message) {
        String body = new String(Objects.requireNonNull(message.value()), StandardCharsets.UTF_8);
        return schemaOf(message).validate(body, InputFormat.JSON);
    }

    private static Schema schemaOf(EventRecord message) {
        String file = ArticleEvents.WITHDRAWN.equals(message.headers().get("ce_type"))
                ? "schema/article-withdrawn.v1.schema.json"
                : "schema/article-state.v1.schema.json";
        return SCHEMAS.getSchema(ArticleEvents.class.getResourceAsStream(file));
    }
}
