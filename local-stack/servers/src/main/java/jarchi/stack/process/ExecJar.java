package jarchi.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

/** Unpacks a Spring Boot jar beside itself: from plain files Java starts in half the time, and can keep class data. */
public final class ExecJar {
    private ExecJar() {}

    /** The jar to run; unpacked anew when the build has made another one. */
    public static Path unpacked(Path jar) {
        try {
            String state = "%x-%x".formatted(Files.getLastModifiedTime(jar).toMillis(), Files.size(jar));
            Path all = jar.resolveSibling(jar.getFileName().toString().replace(".jar", "-unpacked"));
            Path own = all.resolve(state);
            Files.createDirectories(all);
            try (FileChannel lock =
                            FileChannel.open(all.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(own)) {
                    removeOlder(all);
                    unpack(jar, all.resolve("unfinished"));
                    Files.move(all.resolve("unfinished"), own, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return own.resolve(jar.getFileName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path jar, Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Java.executable(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new ServerFailed("%s could not be unpacked: %s".formatted(jar, said));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while unpacking " + jar, e);
        }
    }

    private static void removeOlder(Path all) throws IOException {
        List<Path> older;
        try (Stream<Path> folders = Files.list(all)) {
            older = folders.filter(Files::isDirectory).toList();
        }
        older.forEach(Trees::delete);
    }
}
