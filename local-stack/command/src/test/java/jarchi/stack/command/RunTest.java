package jarchi.stack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    /** What another process finds: exit code 0 if the lock is free. */
    private static final String PROBE = """
            import java.nio.channels.FileChannel;
            import java.nio.file.Path;
            import java.nio.file.StandardOpenOption;
            class Probe {
                public static void main(String... file) throws Exception {
                    System.exit(FileChannel.open(Path.of(file[0]), StandardOpenOption.WRITE).tryLock() != null ? 0 : 7);
                }
            }
            """;

    @TempDir
    private Path home;

    @Test
    void whoRunsTheStackStillHoldsItAfterAskingForItself() throws Exception {
        var run = new Run(home, null);
        assertThat(run.take()).isTrue();

        assertThat(run.isHeld()).isTrue();
        assertThat(run.ports()).isNotNull();

        assertThat(exitOfAnotherProcess()).isEqualTo(7);
    }

    @Test
    void aFolderThatNobodyRunsIsNotHeld() {
        assertThat(new Run(home, null).isHeld()).isFalse();
    }

    private int exitOfAnotherProcess() throws IOException, InterruptedException {
        Path probe = Files.writeString(home.resolve("Probe.java"), PROBE);
        String lock = home.resolve("run/lock").toString();
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), probe.toString(), lock)
                .start()
                .waitFor();
    }
}
