package jarchi.events.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import jarchi.events.EventExamples.Example;
import jarchi.events.EventOrigin;
import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenSettingsTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SiteEvents.class.getResourceAsStream("schema/site-changed.v1.schema.json"));

    static List<Example> examples() {
        return SiteExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillReadAndKeepsTheSchema(Example example) {
        assertThat(SiteEvents.read(example.record())).isInstanceOf(IncomingSetting.Changed.class);
        assertThat(problems(example.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAgainWithinTheSchemaAndReadAsTheSame(Example example) {
        EventRecord written = writtenAgain(example);

        assertThat(problems(written)).isEmpty();
        assertThat(SiteEvents.read(written)).isEqualTo(SiteEvents.read(example.record()));
        assertThat(written.headers()).isEqualTo(example.record().headers());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReferenceReaderOfCloudEventsFindsEveryAttribute(Example example) {
        EventRecord written = writtenAgain(example);
        var headers = new RecordHeaders();
        written.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        CloudEvent event =
                KafkaMessageFactory.createReader(headers, written.value()).toEvent();

        assertThat(event.getType()).isEqualTo(SiteEvents.CHANGED);
        assertThat(event.getSubject()).isEqualTo(written.key());
        assertThat(event.getId()).startsWith(written.key() + ".");
        assertThat(event.getTime()).isNotNull();
        assertThat(event.getExtension("sequence")).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theDeskKeepsItsValueWithoutLoss(Example example) {
        SiteSetting setting = changeIn(example).setting();

        assertThat(SiteEvents.setting(setting.key(), SiteEvents.valueOf(setting)))
                .isEqualTo(setting);
    }

    private static EventRecord writtenAgain(Example example) {
        SiteChange change = changeIn(example);
        return SiteEvents.write(change, new EventOrigin(4711, change.changedAt(), null));
    }

    private static SiteChange changeIn(Example example) {
        return ((IncomingSetting.Changed) SiteEvents.read(example.record())).change();
    }

    private static List<?> problems(EventRecord message) {
        return SCHEMA.validate(
                new String(Objects.requireNonNull(message.value()), StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
