package jarchi.stack;

import jarchi.stack.process.Repository;
import jarchi.stack.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of test runs: one for each, named after its process; those of ended runs are removed by the next. */
final class TestHomes {
    private static final class Own {
        static final Path HOME = fresh(module().resolve("target/servers"));
    }

    private TestHomes() {}

    /** The folder of this run, below the target folder of the module that is tested. */
    static Path own() {
        return Own.HOME;
    }

    private static Path module() {
        Path here = Path.of("").toAbsolutePath();
        return here.startsWith(Repository.root()) ? here : Repository.root();
    }

    static Path fresh(Path parent) {
        try {
            Files.createDirectories(parent);
            for (Path old : foldersIn(parent)) {
                if (isEnded(old.getFileName().toString())) {
                    Trees.delete(old);
                }
            }
            Path own = parent.resolve(String.valueOf(ProcessHandle.current().pid()));
            Trees.delete(own);
            return Files.createDirectories(own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> foldersIn(Path parent) throws IOException {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(Files::isDirectory).toList();
        }
    }

    private static boolean isEnded(String pid) {
        return pid.matches("\\d{1,18}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
    }
}
