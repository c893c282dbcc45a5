package jarchi.stack.command;

import jarchi.stack.process.LogFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the end of the logs and, if asked, what comes. */
@Command(name = "logs", description = "Show the end of the logs.", mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {
    private static final String ENDING = ".log";

    @Mixin
    private Place place = new Place();

    @Parameters(
            arity = "0..1",
            paramLabel = "PART",
            description =
                    "postgres, kafka, elasticsearch, front-door, ingest-service, index-service, notify-service or jarchi; all when left out.")
    @Nullable
    private String part;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "40",
            description = "How many lines of each (default: 40).")
    private int lines;

    @Option(
            names = {"-f", "--follow"},
            description = "Stay and show new lines.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Path> logs = logs(place.run().logs());
        for (Path log : logs) {
            if (logs.size() > 1) {
                System.out.printf("==> %s%n", nameOf(log));
            }
            new LogFile(log).tail(lines).forEach(System.out::println);
        }
        if (follow) {
            new FollowedLogs(logs).show();
        }
        return 0;
    }

    private List<Path> logs(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new Refused("There are no logs in %s yet; ./jarchi start starts Jarchi.".formatted(folder));
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> all = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
            List<Path> asked = all.stream()
                    .filter(log -> part == null || nameOf(log).equals(part))
                    .toList();
            if (asked.isEmpty()) {
                throw new Refused("There is no log of %s; there are: %s"
                        .formatted(
                                part,
                                String.join(
                                        ", ",
                                        all.stream().map(LogsCommand::nameOf).toList())));
            }
            return asked;
        }
    }

    static String nameOf(Path log) {
        String name = log.getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }
}
