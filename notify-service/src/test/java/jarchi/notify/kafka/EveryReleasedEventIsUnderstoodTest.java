package jarchi.notify.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.events.ArticleEvents;
import jarchi.events.EventExamples;
import jarchi.events.EventExamples.Example;
import jarchi.events.Incoming;
import jarchi.notify.article.ArticleChanges;
import jarchi.notify.article.ChangeKind;
import jarchi.notify.article.PublicChange;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EveryReleasedEventIsUnderstoodTest {
    static List<Example> examples() {
        return EventExamples.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itBecomesAChangeOfOurOwn(Example example) {
        Incoming incoming = ArticleEvents.read(example.record());

        assertThat(incoming).isInstanceOf(Incoming.Event.class);
        PublicChange change = ArticleChanges.of(((Incoming.Event) incoming).event());
        assertThat(change.articleId()).isEqualTo(example.record().key());
        assertThat(change.languages()).isNotEmpty();
        assertThat(change.languages().values()).allSatisfy(story -> {
            assertThat(story.title()).isNotBlank();
            assertThat(story.text()).doesNotContain("<p>", "</");
        });
        if (example.name().startsWith("article-withdrawn")) {
            assertThat(change.kind()).isEqualTo(ChangeKind.WITHDRAWN);
            assertThat(change.isMajor()).isTrue();
            assertThat(change.note()).isNotEmpty();
        }
    }
}
