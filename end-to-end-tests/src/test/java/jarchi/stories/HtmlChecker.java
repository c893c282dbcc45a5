package jarchi.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pages as they were sent, checked all at once by the Nu Html Checker, which the W3C runs too, in a JVM of its own. */
final class HtmlChecker {
    private static final Path LIBS = Path.of("..", "local-stack", "html-checker", "target", "libs");

    private final Path folder;
    private final Map<String, String> names = new TreeMap<>();

    HtmlChecker(Path folder) {
        this.folder = folder;
    }

    void keep(String name, String html) {
        String file = "%04d.html".formatted(names.size());
        names.put(file, name);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(file), html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with any of them, each beginning with the name of its page. */
    List<String> complaints() throws IOException, InterruptedException {
        if (names.isEmpty()) {
            throw new IllegalStateException("no page was kept");
        }
        Path output = folder.resolveSibling(folder.getFileName() + "-complaints.txt");
        Process checker = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        LIBS.resolve("*").toString(),
                        "nu.validator.client.SimpleCommandLineValidator",
                        "--also-check-css",
                        "--errors-only",
                        "--format",
                        "gnu",
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int status = checker.waitFor();
        List<String> lines =
                Files.readString(output, StandardCharsets.UTF_8).lines().toList();
        if (status > 1 || (status == 1 && lines.isEmpty())) {
            throw new IllegalStateException("the checker ended with " + status + ": " + lines);
        }
        return lines.stream().map(this::named).toList();
    }

    private String named(String line) {
        return names.entrySet().stream()
                .filter(page -> line.contains(page.getKey()))
                .map(page -> page.getValue() + ": " + line)
                .findFirst()
                .orElse(line);
    }
}
