package jarchi.stack.command;

import jarchi.stack.StackPorts;
import jarchi.stack.process.LogFile;
import jarchi.stack.process.Repository;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts the stack in a process that outlives this one, and shows what that process says until all is ready. */
final class Detached {
    // In the background for good: neither Ctrl-C nor a closed terminal ends it
    private static final String IN_BACKGROUND = """
            trap '' INT HUP
            if command -v setsid >/dev/null; then exec setsid "$0" "$@"; fi
            exec "$0" "$@"
            """;

    private final Run run;
    private final boolean anyMemory;

    Detached(Run run, boolean anyMemory) {
        this.run = run;
        this.anyMemory = anyMemory;
    }

    int start() {
        if (run.isHeld()) {
            System.out.printf("Jarchi is running already at %s%n", run.stack().publicUrl());
            return 0;
        }
        run.forgetReady();
        LogFile log = new LogFile(run.logs().resolve("jarchi.log"));
        log.turnOver();
        try {
            Process process = new ProcessBuilder(command())
                    .redirectInput(new File("/dev/null"))
                    .redirectErrorStream(true)
                    .redirectOutput(log.path().toFile())
                    .start();
            return follow(process, log.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", IN_BACKGROUND));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Djarchi.root=" + Repository.root());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass(), "start"));
        command.addAll(List.of("--home", run.home().toString()));
        if (run.ports().frontDoor() != StackPorts.usual().frontDoor()) {
            command.addAll(List.of("--ports-from", String.valueOf(run.ports().frontDoor())));
        }
        if (anyMemory) {
            command.add("--any-memory");
        }
        return command;
    }

    // The jar's own launcher when we run from the jar
    private static String mainClass() {
        return System.getProperty("java.class.path").endsWith("-exec.jar")
                ? "org.springframework.boot.loader.launch.JarLauncher"
                : JarchiCommand.class.getName();
    }

    private int follow(Process process, Path log) throws IOException {
        try (RandomAccessFile said = new RandomAccessFile(log.toFile(), "r")) {
            while (process.isAlive() && !run.isMarkedReady()) {
                show(said);
                Thread.sleep(100);
            }
            show(said);
            return process.isAlive() ? 0 : Math.max(1, process.exitValue());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static void show(RandomAccessFile said) throws IOException {
        byte[] more = new byte[(int) (said.length() - said.getFilePointer())];
        said.readFully(more);
        System.out.print(new String(more, StandardCharsets.UTF_8));
        System.out.flush();
    }
}
