package jarchi.ingest.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberedPasswordsTest {
    private final Slow slow = new Slow();
    private final Watch watch = new Watch();
    private final RememberedPasswords passwords = new RememberedPasswords(slow, Duration.ofMinutes(5), watch);

    @Test
    void aRightPasswordIsHashedOnce() {
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();
        assertThat(passwords.matches("secret", "hash of secret")).isTrue();

        assertThat(slow.asked).isEqualTo(1);
    }

    @Test
    void aWrongPasswordIsHashedEachTime() {
        assertThat(passwords.matches("guess", "hash of secret")).isFalse();
        assertThat(passwords.matches("guess", "hash of secret")).isFalse();

        assertThat(slow.asked).isEqualTo(2);
    }

    @Test
    void aChangedPasswordShutsTheOldOneOutAtOnce() {
        passwords.matches("secret", "hash of secret");

        assertThat(passwords.matches("secret", "hash of another")).isFalse();
    }

    @Test
    void afterItsTimeItIsHashedAgain() {
        passwords.matches("secret", "hash of secret");
        watch.now = watch.now.plus(Duration.ofMinutes(5));
        passwords.matches("secret", "hash of secret");

        assertThat(slow.asked).isEqualTo(2);
    }

    private static final class Slow implements PasswordEncoder {
        private int asked;

        @Override
        public String encode(CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            asked++;
            return encode(password).equals(hash);
        }
    }

    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2026-11-23T05:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
