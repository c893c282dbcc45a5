package jarchi.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One server in a process of its own, which ends when the process that started it does, however that ends. */
public final class ServerProcess {
    // $0 ends with its starter: a grandchild holds the other end of our pipe and kills when the pipe breaks.
    // It has a session of its own, so that Ctrl-C reaches only who started it, who ends all in order.
    private static final String LEASHED = """
            exec 3<&0 </dev/null
            trap '' INT HUP
            ( ( cat <&3 >/dev/null; kill -9 $$ 2>/dev/null ) >/dev/null 2>&1 & )
            exec 3<&-
            if command -v setsid >/dev/null; then exec setsid "$0" "$@"; fi
            if command -v perl >/dev/null; then exec perl -MPOSIX -e 'POSIX::setsid(); exec @ARGV' "$0" "$@"; fi
            exec "$0" "$@"
            """;

    private final String signalToStop;
    private final String name;
    private final Path directory;
    private final LogFile log;
    private final PidFile pidFile;
    private volatile @Nullable Process process;

    /** Data lies in {@code <home>/<name>}, the log is {@code <home>/logs/<name>.log}, the pid {@code <home>/run/<name>.pid}. */
    public ServerProcess(String name, Path home) {
        this(name, home, "TERM");
    }

    /** @param signalToStop what asks the server to end at once but in order */
    public ServerProcess(String name, Path home, String signalToStop) {
        this.signalToStop = signalToStop;
        this.name = name;
        this.directory = home.toAbsolutePath().resolve(name);
        this.log = new LogFile(home.toAbsolutePath().resolve("logs").resolve(name + ".log"));
        this.pidFile = new PidFile(home.toAbsolutePath().resolve("run").resolve(name + ".pid"));
    }

    public String name() {
        return name;
    }

    public Path directory() {
        return directory;
    }

    public LogFile log() {
        return log;
    }

    public void start(List<String> command, Map<String, String> environment) {
        if (isRunning()) {
            throw new IllegalStateException(name + " is running already");
        }
        log.turnOver();
        try {
            Files.createDirectories(directory);
            ProcessBuilder builder = new ProcessBuilder(
                            Stream.concat(Stream.of("/bin/sh", "-c", LEASHED), command.stream())
                                    .toList())
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.path().toFile());
            builder.environment().putAll(environment);
            Process started = builder.start();
            process = started;
            pidFile.write(started.toHandle());
        } catch (IOException e) {
            throw new ServerFailed("%s could not be started: %s".formatted(name, e.getMessage()), e);
        }
    }

    /** Waits until the server is ready; says why with the end of its log when it dies or the time is over. */
    public void await(Readiness readiness, Duration bound) {
        long end = System.nanoTime() + bound.toNanos();
        while (true) {
            if (!isRunning()) {
                throw new ServerFailed("%s has stopped (exit code %s) before it was ready. %s"
                        .formatted(name, exitCode(), lastWords()));
            }
            if (readiness.isReady()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new ServerFailed(
                        "%s was not ready within %d s. %s".formatted(name, bound.toSeconds(), lastWords()));
            }
            pause();
        }
    }

    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** For a command that does its work and ends. */
    public int waitForExit() {
        try {
            int code = Objects.requireNonNull(process).waitFor();
            pidFile.delete();
            return code;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed(name + ": interrupted while waiting", e);
        }
    }

    public @Nullable Integer exitCode() {
        Process current = process;
        return current == null || current.isAlive() ? null : current.exitValue();
    }

    /** Asks the server to end and insists when it has not within the grace. */
    public void stop(Duration grace) {
        end(grace, false);
    }

    /** Ends the server at once, as a power cut would (SIGKILL). */
    public void kill() {
        end(Duration.ofMinutes(1), true);
    }

    private void end(Duration grace, boolean forcibly) {
        Process current = process;
        if (current == null) {
            return;
        }
        List<ProcessHandle> children = current.descendants().toList();
        try {
            if (!forcibly) {
                ask(current.pid());
            }
            if (forcibly || !current.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                current.destroyForcibly().waitFor();
                children.forEach(ProcessHandle::destroyForcibly);
            }
            // PostgreSQL has processes of its own; until the last is gone it can't start again
            while (children.stream().anyMatch(PidFile::runs)) {
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        pidFile.delete();
    }

    // Not Process.destroy(): it breaks our pipe as well, and the leash would kill before the server has closed
    private void ask(long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -%s %d".formatted(signalToStop, pid))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new ServerFailed("%s could not be asked to stop: %s".formatted(name, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process, also when another run of this program started it. */
    public Optional<ProcessHandle> found() {
        return pidFile.process();
    }

    /** Ends what a run that was cut off has left behind; whether there was anything. */
    public boolean endLeftOver(Duration grace) {
        ProcessHandle leftOver = found().orElse(null);
        if (leftOver == null || isRunning()) {
            return false;
        }
        ask(leftOver.pid());
        long end = System.nanoTime() + grace.toNanos();
        while (PidFile.runs(leftOver)) {
            if (System.nanoTime() > end) {
                leftOver.destroyForcibly();
            }
            pause();
        }
        pidFile.delete();
        return true;
    }

    public String lastWords() {
        List<String> tail = log.tail(25);
        return "The end of its log (%s):%n%s"
                .formatted(log.path(), tail.isEmpty() ? "(empty)" : String.join("\n", tail));
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while waiting", e);
        }
    }
}
