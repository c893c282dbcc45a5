package jarchi.index.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UntoldTest {
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    private final Untold untold = new Untold(2);

    @Test
    void ofAnArticleTheNewestVersionWaits() throws InterruptedException {
        untold.add("a", 2);
        untold.add("b", 1);
        untold.add("a", 1);

        assertThat(untold.oldest(10, A_MOMENT)).containsExactly(entry("a", 2), entry("b", 1));
        assertThat(untold.oldest(1, A_MOMENT)).containsExactly(entry("a", 2));
    }

    @Test
    void whenItIsFullOnlyKnownArticlesAreTaken() {
        assertThat(untold.add("a", 1)).isTrue();
        assertThat(untold.add("b", 1)).isTrue();
        assertThat(untold.add("c", 1)).isFalse();
        assertThat(untold.add("a", 2)).isTrue();
    }

    @Test
    void aNewerVersionThatCameMeanwhileStays() throws InterruptedException {
        untold.add("a", 1);
        untold.add("a", 2);

        untold.remove("a", 1);

        assertThat(untold.oldest(10, A_MOMENT)).containsExactly(entry("a", 2));
    }

    private static Map.Entry<String, Long> entry(String articleId, long version) {
        return Map.entry(articleId, version);
    }
}
