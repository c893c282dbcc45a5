package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SupervisorTest {
    @Test
    void whatKeepsDyingIsStartedLaterAndLaterButNeverGivenUp() {
        assertThat(Supervisor.pauseAfter(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Supervisor.pauseAfter(2)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Supervisor.pauseAfter(5)).isEqualTo(Duration.ofSeconds(16));
        assertThat(Supervisor.pauseAfter(6)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Supervisor.pauseAfter(1_000_000)).isEqualTo(Duration.ofSeconds(30));
    }
}
