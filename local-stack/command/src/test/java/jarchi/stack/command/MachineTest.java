package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.stack.StackPorts;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void freePortsAreNoTrouble() {
        assertThatCode(() -> Machine.mustHavePorts(StackPorts.free())).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsNamedWithItsPartItsProcessAndWhatToDo() throws Exception {
        StackPorts free = StackPorts.free();
        try (ServerSocket other = new ServerSocket(free.postgres(), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Machine.mustHavePorts(free))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("Port %d, which PostgreSQL needs".formatted(other.getLocalPort()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--ports-from");
        }
    }
}
