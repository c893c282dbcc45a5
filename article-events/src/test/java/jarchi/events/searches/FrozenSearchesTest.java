package jarchi.events.searches;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.cloudevents.kafka.KafkaMessageFactory;
import jarchi.events.EventExamples.Example;
import jarchi.events.EventRecord;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FrozenSearchesTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SearchesEvents.class.getResourceAsStream("schema/searches-counted.v1.schema.json"));

    private final EventRecord nothing = SearchesExamples.named("nothing.json").record();

    static List<Example> examples() {
        return SearchesExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isStillReadAndKeepsTheSchema(Example example) {
        assertThat(SearchesEvents.read(example.record())).isInstanceOf(IncomingSearches.Told.class);
        assertThat(problems(example.record())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isWrittenAgainWithinTheSchemaAndReadAsTheSame(Example example) {
        var told = (IncomingSearches.Told) SearchesEvents.read(example.record());

        EventRecord written = SearchesEvents.write(told.counted());

        assertThat(problems(written)).isEmpty();
        assertThat(SearchesEvents.read(written)).isEqualTo(told);
        assertThat(written.headers()).isEqualTo(example.record().headers());
        assertThat(written.key()).isEqualTo(example.record().key());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theReferenceReaderOfCloudEventsReadsItAndFindsNoTime(Example example) {
        var headers = new RecordHeaders();
        example.record().headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));

        var event = KafkaMessageFactory.createReader(headers, example.record().value())
                .toEvent();

        assertThat(event.getType()).isEqualTo(SearchesEvents.COUNTED);
        assertThat(event.getTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "readers":1          | "readers":0          | too few readers
            "readers":1          | "reader":1           | not the JSON
            "NOTHING"            | "FOUND"              | too few readers
            "form":"dron ruxsat" | "form":"dron"        | the key is not
            "form":"dron ruxsat" | "form":" "           | form must not be empty
            "words":"дрон рухсати" | "words":null       | words
            "words":"дрон рухсати" | "words":"a\\u0000" | plain text
            "2026-11-27"         | "yesterday"          | not the JSON
            """)
    void whatBreaksTheContractIsNamedAndNotRepeated(String part, String instead, String cause) {
        String body = new String(Objects.requireNonNull(nothing.value()), StandardCharsets.UTF_8);
        assertThat(body).contains(part);

        var read = SearchesEvents.read(new EventRecord(
                nothing.key(), nothing.headers(), body.replace(part, instead).getBytes(StandardCharsets.UTF_8)));

        assertThat(read)
                .isInstanceOfSatisfying(
                        IncomingSearches.NotACount.class,
                        broken -> assertThat(broken.cause()).contains(cause).doesNotContain("дрон"));
    }

    @Test
    void anUnknownTypeIsNewsFromTheFuture() {
        var headers = new HashMap<>(nothing.headers());
        headers.put("ce_type", "news.searches.sung.v1");

        assertThat(SearchesEvents.read(new EventRecord(nothing.key(), headers, nothing.value())))
                .isEqualTo(new IncomingSearches.UnknownType("news.searches.sung.v1"));
        assertThat(SearchesEvents.read(new EventRecord(nothing.key(), Map.of(), nothing.value())))
                .isInstanceOf(IncomingSearches.NotACount.class);
    }

    private static List<?> problems(EventRecord message) {
        return SCHEMA.validate(
                new String(Objects.requireNonNull(message.value()), StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
