package jarchi.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jarchi.stack.process.ServerFailed;
import jarchi.stack.process.ServerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersEndWithTheirStarterIT {
    @TempDir
    Path home;

    /** Starts a server as a test run or the command does, tells its id and waits. */
    static final class Starter {
        public static void main(String[] arguments) throws Exception {
            ServerProcess server = new ServerProcess("sleeper", Path.of(arguments[0]));
            server.start(List.of("sleep", "600"), Map.of());
            System.out.println(server.found().orElseThrow().pid());
            Thread.sleep(Duration.ofMinutes(10));
        }
    }

    @Test
    void aServerEndsWhenItsStarterIsKilled() throws Exception {
        Process starter = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Starter.class.getName(),
                        home.toString())
                .start();
        long pid = Long.parseLong(starter.inputReader().readLine());
        ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
        assertThat(server.isAlive()).isTrue();

        starter.destroyForcibly().waitFor();

        assertThat(server.onExit().get(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void whatAnEarlierRunLeftIsFoundByIdAndStartAndEnded() {
        ServerProcess server = new ServerProcess("left", home);
        server.start(List.of("sleep", "600"), Map.of());
        ServerProcess later = new ServerProcess("left", home);

        assertThat(later.found()).isPresent();
        assertThat(later.endLeftOver(Duration.ofSeconds(10))).isTrue();
        assertThat(later.found()).isEmpty();
        assertThat(server.waitForExit()).isNotZero();
        assertThat(server.isRunning()).isFalse();
        assertThat(later.endLeftOver(Duration.ofSeconds(10))).isFalse();
    }

    @Test
    void aServerIsFoundWhileItChangesItsProgram() throws Exception {
        Path again = Files.writeString(home.resolve("again.sh"), "exec sh \"$0\"\n");
        ServerProcess server = new ServerProcess("again", home);
        server.start(List.of("sh", again.toString()), Map.of());
        ServerProcess later = new ServerProcess("again", home);

        for (int look = 0; look < 2_000; look++) {
            assertThat(later.found()).isPresent();
        }
        assertThat(later.endLeftOver(Duration.ofSeconds(10))).isTrue();
        assertThat(server.waitForExit()).isNotZero();
    }

    @Test
    void aServerThatDiesBeforeItIsReadySaysWhyWithTheEndOfItsLog() {
        ServerProcess server = new ServerProcess("broken", home);
        server.start(List.of("sh", "-c", "echo no such disk; exit 7"), Map.of());

        assertThatThrownBy(() -> server.await(() -> false, Duration.ofSeconds(30)))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("broken has stopped (exit code 7)")
                .hasMessageContaining("no such disk");
    }

    @Test
    void aServerThatDoesNotComeUpSaysSoWhenTheTimeIsOver() {
        ServerProcess server = new ServerProcess("slow", home);
        server.start(List.of("sh", "-c", "echo still thinking; sleep 600"), Map.of());

        assertThatThrownBy(() -> server.await(() -> false, Duration.ofSeconds(1)))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("slow was not ready within 1 s")
                .hasMessageContaining("still thinking");
        server.kill();
    }
}
