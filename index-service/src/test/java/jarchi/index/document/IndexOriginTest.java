package jarchi.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class IndexOriginTest {
    private static final IndexOrigin OF_THE_FIRST = IndexOrigin.of("first");

    @Test
    void anIndexIsOfOneReleaseUntilAnotherWritesToIt() {
        assertThat(OF_THE_FIRST.isOnly("first")).isTrue();
        assertThat(OF_THE_FIRST.with("first")).isEqualTo(OF_THE_FIRST);
        assertThat(OF_THE_FIRST.with("second").isOnly("first")).isFalse();
        assertThat(OF_THE_FIRST.with("second").isOnly("second")).isFalse();
    }

    @Test
    void aReleaseThatCameBeforeNeverMakesAnIndexAgainOverTheOneThatCameAfter() {
        assertThat(OF_THE_FIRST.with("second").isNewerThan("first")).isTrue();
        assertThat(OF_THE_FIRST.successor("second").isNewerThan("first")).isTrue();
        assertThat(OF_THE_FIRST.successor("second").successor("third").isNewerThan("first"))
                .isTrue();
        assertThat(OF_THE_FIRST.successor("second").isNewerThan("second")).isFalse();
    }

    @Test
    void anOlderReleaseThatWritesToANewerIndexIsNoted() {
        IndexOrigin mixed = OF_THE_FIRST.successor("second").with("first");

        assertThat(mixed.isOnly("second")).isFalse();
        assertThat(mixed.isNewerThan("second")).isFalse();
        assertThat(mixed.isNewerThan("first")).isTrue();
        assertThat(mixed.successor("second")).isEqualTo(new IndexOrigin(List.of("second"), List.of("first")));
    }

    @Test
    void thatAnOperatorGoesBackToAReleaseMakesItTheNewestAgain() {
        IndexOrigin back = OF_THE_FIRST.successor("second").successor("first");

        assertThat(back.isOnly("first")).isTrue();
        assertThat(back.isNewerThan("first")).isFalse();
        assertThat(back.isNewerThan("second")).isTrue();
    }

    @Test
    void whatIsRememberedOfOldReleasesHasABound() {
        IndexOrigin origin = OF_THE_FIRST;
        for (int i = 0; i < 200; i++) {
            origin = origin.successor("release-" + i);
        }

        assertThat(origin.supersedes()).hasSize(50).contains("release-198").doesNotContain("first");
    }
}
