package jarchi.stack.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Which process listens at a port, as far as the system tells. */
final class PortOwner {
    private static final String LISTENS = "0A";

    private PortOwner() {}

    static Optional<String> of(int port) {
        Optional<ProcessHandle> owner = Files.isDirectory(Path.of("/proc/net")) ? fromProc(port) : fromLsof(port);
        return owner.map(process -> "process %d%s"
                .formatted(
                        process.pid(),
                        process.info().command().map(name -> ", " + name).orElse("")));
    }

    private static Optional<ProcessHandle> fromProc(int port) {
        List<String> sockets = Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> socketsAt(port, Path.of(table)).stream())
                .toList();
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process, sockets))
                .findFirst();
    }

    // columns: number, local address:port, remote address:port, state, … the tenth is the socket's inode
    private static List<String> socketsAt(int port, Path table) {
        String ending = String.format(Locale.ROOT, ":%04X", port);
        try (Stream<String> lines = Files.lines(table)) {
            return lines.map(line -> line.strip().split("\\s+"))
                    .filter(columns -> columns.length > 9 && columns[1].endsWith(ending) && columns[3].equals(LISTENS))
                    .map(columns -> "socket:[" + columns[9] + "]")
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static boolean holds(ProcessHandle process, List<String> sockets) {
        try (Stream<Path> files = Files.list(Path.of("/proc", String.valueOf(process.pid()), "fd"))) {
            return files.anyMatch(file -> sockets.contains(targetOf(file)));
        } catch (IOException e) {
            return false;
        }
    }

    private static String targetOf(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            return "";
        }
    }

    private static Optional<ProcessHandle> fromLsof(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN").start();
            String pids = new String(lsof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            lsof.waitFor(5, TimeUnit.SECONDS);
            return pids.lines().findFirst().flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
