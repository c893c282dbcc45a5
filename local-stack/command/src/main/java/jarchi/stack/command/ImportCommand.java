package jarchi.stack.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings the articles of files along; interrupted anywhere, the same command goes on where it was. */
@Command(
        name = "import",
        description = {
            "Bring the articles of another system along: NDJSON, ninjs 3.1, RSS, Atom or CSV.",
            "Interrupted, the same command goes on where it was. Exit code 0 when every row is here, 4 when some are refused."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final int SOME_REFUSED = 4;

    @Mixin
    private DeskAccess access = new DeskAccess();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, one after the other.")
    private List<Path> files = List.of();

    @Option(
            names = "--site",
            defaultValue = "old-site",
            description =
                    "The name of the system they come from, always the same for the same one (default: old-site).")
    private String site = "";

    @Option(names = "--form", defaultValue = "", description = "ndjson, ninjs, feed or csv (default: found out).")
    private String form = "";

    @Option(
            names = "--language",
            defaultValue = "",
            description = "The language of rows that say none: uz-Latn, uz-Cyrl, ru or en.")
    private String language = "";

    @Option(names = "--encoding", defaultValue = "", description = "Such as windows-1251 (default: found out).")
    private String encoding = "";

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "What its words mean here, line by line: column.title = Sarlavha, category.X = society, …")
    private @Nullable Path mapping;

    @Override
    public Integer call() {
        boolean allHere = true;
        for (Path file : files) {
            if (!Files.isReadable(file)) {
                throw new Refused("%s cannot be read.".formatted(file));
            }
            allHere &= new BringingAlong(access.desk(), file, System.out).bring(asked());
        }
        return allHere ? 0 : SOME_REFUSED;
    }

    private Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("site", site);
        asked.put("form", form);
        asked.put("language", language);
        asked.put("encoding", encoding);
        asked.put("mapping", mapping == null ? "" : text(mapping));
        return asked;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read as UTF-8".formatted(file), e);
        }
    }
}
