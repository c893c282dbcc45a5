package jarchi.stack.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** The rows that stayed away: the first are shown, all are written beside the file. */
final class RefusedRows {
    private static final int SHOWN = 20;

    private final DeskFiles desk;
    private final Path file;
    private final PrintStream out;

    RefusedRows(DeskFiles desk, Path file, PrintStream out) {
        this.desk = desk;
        this.file = file;
        this.out = out;
    }

    void write(String id) throws IOException {
        Path report = file.resolveSibling(file.getFileName() + ".refused.tsv");
        int number = 0;
        try (BufferedWriter writer = Files.newBufferedWriter(report)) {
            writer.write("line\tarticle\tfield\twhy\n");
            JsonNode some = desk.refused(id, 0, 0).path("items");
            while (!some.isEmpty()) {
                for (JsonNode one : some) {
                    writer.write(line(one));
                    if (number++ < SHOWN) {
                        out.printf(
                                "  line %d, %s: %s%n",
                                one.path("line").asLong(), one.path("field").asString(), why(one));
                    }
                }
                JsonNode last = some.get(some.size() - 1);
                some = desk.refused(
                                id,
                                last.path("row").asLong(),
                                last.path("problem").asLong())
                        .path("items");
            }
        }
        out.printf("  %sall of them: %s%n", number > SHOWN ? "… " : "", report);
    }

    private static String line(JsonNode one) {
        return "%d\t%s\t%s\t%s%n"
                .formatted(
                        one.path("line").asLong(),
                        one.path("name").asString(),
                        one.path("field").asString(),
                        why(one));
    }

    private static String why(JsonNode one) {
        String detail = one.path("detail").asString("");
        return one.path("message").asString() + (detail.isEmpty() ? "" : ": " + detail);
    }
}
