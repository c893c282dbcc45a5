package jarchi.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
    @Test
    void aNewIdIsNeverTheOneBefore() {
        var random = new SecureRandom();

        assertThat(Stream.generate(() -> ArticleId.random(random)).limit(1_000).collect(Collectors.toSet()))
                .hasSize(1_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7m3kq9x2vd4", "7m3kq9x2vd4tt", "7M3KQ9X2VD4T", "7m3kq9x2vdil", "../../etc/pw"})
    void anotherFormIsRefused(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ArticleId(value));
    }
}
