package jarchi.ingest.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenSecretTest {
    private final SecureRandom random = new SecureRandom();

    @Test
    void aScannerKnowsOneFromAWordThatOnlyLooksSo() {
        String text = TokenSecret.random(random).text();

        assertThat(text).matches("jarchi_[0-9A-Za-z]{49}");
        assertThat(TokenSecret.isWellFormed(text)).isTrue();
        assertThat(TokenSecret.isWellFormed("jarchi_" + "a".repeat(49))).isFalse();
        assertThat(TokenSecret.isWellFormed(text + "a")).isFalse();
        assertThat(TokenSecret.isWellFormed("")).isFalse();
    }

    @Test
    void noTwoAreAlikeAndNoneIsShownInALog() {
        var some =
                Stream.generate(() -> TokenSecret.random(random)).limit(1_000).toList();

        assertThat(some).extracting(TokenSecret::text).doesNotHaveDuplicates();
        assertThat(some.getFirst().toString()).doesNotContain(some.getFirst().text());
    }
}
