package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JarchiCommandTest {
    @TempDir
    Path home;

    @Test
    void aStackThatIsNotRunningHasAStatusLogsAndAStopThatSaySo() {
        assertThat(JarchiCommand.run("status", "--home", home.toString())).isEqualTo(3);
        assertThat(JarchiCommand.run("stop", "--home", home.toString())).isZero();
        assertThat(JarchiCommand.run("logs", "--home", home.toString())).isEqualTo(1);
    }

    @Test
    void lookingMakesNothing() throws Exception {
        JarchiCommand.run("status", "--home", home.toString());
        JarchiCommand.run("stop", "--home", home.toString());

        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void resetRemovesTheDataOfAStackThatIsNotRunningOnly() throws Exception {
        Path data = Files.createDirectories(home.resolve("jarchi/postgres"));
        Run run = new Run(home.resolve("jarchi"), null);

        assertThat(run.take()).isTrue();
        assertThat(JarchiCommand.run("reset", "--yes", "--home", run.home().toString()))
                .isEqualTo(1);
        assertThat(data).exists();
    }

    @Test
    void aWrongWordOrPortIsRefused() {
        assertThat(JarchiCommand.run("begin")).isEqualTo(2);
        assertThat(JarchiCommand.run("status", "--ports-from", "65530")).isEqualTo(1);
        assertThat(JarchiCommand.run("status", "--ports-from", "x")).isEqualTo(2);
    }
}
