package jarchi.stack.command;

import jarchi.stack.LocalStack;
import jarchi.stack.StackPorts;
import jarchi.stack.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stack of one folder, as every command about it sees it: at most one process runs it, held by a lock. */
final class Run {
    private final Path home;
    private final @Nullable StackPorts asked;
    private final PidFile pid;
    private @Nullable FileLock lock;

    Run(Path home, @Nullable StackPorts asked) {
        this.home = home;
        this.asked = asked;
        this.pid = new PidFile(home.resolve("run").resolve("jarchi.pid"));
    }

    Path home() {
        return home;
    }

    Path logs() {
        return home.resolve("logs");
    }

    /** With the ports of the option, else with those of the run that is there, else with the usual ones. */
    LocalStack stack() {
        return new LocalStack(home, ports(), Map.of());
    }

    StackPorts ports() {
        if (asked != null) {
            return asked;
        }
        return isHeld() ? remembered().orElseGet(StackPorts::usual) : StackPorts.usual();
    }

    /** Whether this process is now the one that runs the stack; false when another one does. */
    boolean take() {
        try {
            Files.createDirectories(home.resolve("run"));
            lock = lock();
            if (lock == null) {
                return false;
            }
            pid.write(ProcessHandle.current());
            Files.writeString(portsFile(), String.valueOf(asked == null ? 0 : asked.frontDoor()));
            forgetReady();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isHeld() {
        if (lock != null) {
            // Asking the file would let go: a process loses all its locks of a file when it closes any channel to it
            return true;
        }
        if (!Files.exists(lockFile())) {
            return false;
        }
        try (FileLock free = lock()) {
            return free == null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that runs the stack. */
    Optional<ProcessHandle> runner() {
        return pid.process();
    }

    void markReady() {
        try {
            Files.writeString(readyFile(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void forgetReady() {
        try {
            Files.deleteIfExists(readyFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isMarkedReady() {
        return Files.exists(readyFile());
    }

    private Optional<StackPorts> remembered() {
        try {
            int first = Integer.parseInt(Files.readString(portsFile()).strip());
            return first == 0 ? Optional.empty() : Optional.of(StackPorts.from(first));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    // The system gives the lock back when its process ends, however it ends
    private @Nullable FileLock lock() throws IOException {
        FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock got = channel.tryLock();
            if (got == null) {
                channel.close();
            }
            return got;
        } catch (OverlappingFileLockException e) {
            channel.close();
            return null;
        }
    }

    private Path lockFile() {
        return home.resolve("run").resolve("lock");
    }

    private Path portsFile() {
        return home.resolve("run").resolve("ports-from");
    }

    private Path readyFile() {
        return home.resolve("run").resolve("ready");
    }
}
