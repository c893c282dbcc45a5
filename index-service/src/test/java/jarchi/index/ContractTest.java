package jarchi.index;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvents;
import jarchi.events.EventExamples;
import jarchi.events.EventExamples.Example;
import jarchi.events.Incoming;
import jarchi.index.document.ArticleDocument;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event ever released can be made a document. */
class ContractTest {
    static List<Example> examples() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyReleasedExampleBecomesADocument(Example example) {
        Incoming incoming = ArticleEvents.read(example.record());

        assertThat(incoming).isInstanceOf(Incoming.Event.class);
        var event = ((Incoming.Event) incoming).event();
        ArticleDocument document = ArticleDocument.of(event);
        assertThat(document.id()).isEqualTo(example.record().key());
        assertThat(document.version()).isEqualTo(event.version());
        assertThat(document.fields()).containsKeys("withdrawn", "category", "languages", "page");
    }
}
