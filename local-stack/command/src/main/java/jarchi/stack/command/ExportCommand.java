package jarchi.stack.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes all articles into a file that any system can read. */
@Command(
        name = "export",
        description = "Write all articles into a file, as items of IPTC ninjs 3.1, one in each line.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DeskAccess access = new DeskAccess();

    @Parameters(paramLabel = "FILE", description = "Where to; it is there only once it is whole.")
    private Path file = Path.of("articles.ndjson");

    @Override
    public Integer call() {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (InputStream in = access.desk().export()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            try (var lines = Files.lines(file)) {
                System.out.printf("%d articles in %s%n", lines.count(), file);
            }
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
