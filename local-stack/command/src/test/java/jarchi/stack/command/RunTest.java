package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.stack.StackPorts;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir
    Path home;

    @Test
    void aStackIsRunByOneProcessAtATime() {
        Run first = new Run(home, StackPorts.from(20_000));
        Run second = new Run(home, null);

        assertThat(second.isHeld()).isFalse();
        assertThat(first.take()).isTrue();
        assertThat(second.isHeld()).isTrue();
        assertThat(second.take()).isFalse();
        assertThat(second.runner()).contains(ProcessHandle.current());
    }

    @Test
    void otherCommandsKnowThePortsOfTheRunThatIsThere() {
        assertThat(new Run(home, StackPorts.from(20_000)).take()).isTrue();

        assertThat(new Run(home, null).ports()).isEqualTo(StackPorts.from(20_000));
        assertThat(new Run(home.resolve("other"), null).ports()).isEqualTo(StackPorts.usual());
    }
}
