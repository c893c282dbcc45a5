package jarchi.stack;

import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerFailed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the archive that Maven brings. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    static Path unpacked() {
        Path home = Repository.root().resolve("local-stack/servers/target/postgres");
        Path done = home.resolve(".unpacked");
        if (Files.exists(done)) {
            return home;
        }
        try {
            Files.createDirectories(home.getParent());
            // Several test runs may come here at once
            try (FileChannel lock = FileChannel.open(
                            home.resolveSibling("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var held = lock.lock()) {
                if (held.isValid() && !Files.exists(done)) {
                    unpack(home);
                    Files.createFile(done);
                }
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(Path home) throws IOException {
        String archive = "/postgres-%s-%s.txz".formatted(system(), processor());
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new ServerFailed("There is no PostgreSQL for this system (%s) among the project's libraries."
                        .formatted(archive));
            }
            TarArchiveInputStream entries = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                unpack(entries, entry, home);
            }
        }
    }

    private static void unpack(InputStream content, TarArchiveEntry entry, Path home) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("an entry points out of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make %s executable".formatted(target));
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }
}
