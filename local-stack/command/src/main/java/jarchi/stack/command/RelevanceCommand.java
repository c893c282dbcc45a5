package jarchi.stack.command;

import jarchi.stack.ElasticsearchProcess;
import jarchi.stack.process.ExecJar;
import jarchi.stack.process.Java;
import jarchi.stack.process.Ports;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerFailed;
import jarchi.stack.process.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the search by judged searches, with the classes of index-service, over an index of their own. */
@Command(
        name = "relevance",
        description = {
            "Measure how good the answers of the search are, by judged searches: nDCG@10, recall@10, MRR@10 and the worst.",
            "Exit code 0, or 4 when a figure is more than 0.01 below the recorded one."
        },
        mixinStandardHelpOptions = true)
final class RelevanceCommand implements Callable<Integer> {
    private static final String MAIN = "jarchi.index.search.relevance.RelevanceApplication";

    @Mixin
    private Place place = new Place();

    @Parameters(
            paramLabel = "FILE",
            arity = "0..*",
            description =
                    "Folders of judged sets, or files of searches (default: relevance/news; its form is in relevance/README.md).")
    private List<Path> files = List.of();

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            description =
                    "An Elasticsearch with our analyzers (default: ELASTICSEARCH_URIS, else the one that runs here, else one of its own).")
    private @Nullable String elasticsearch;

    @Option(
            names = "--against-stock",
            description = "Beside what Elasticsearch's own analyzers find with multi_match over title^3 and body.")
    private boolean againstStock;

    @Option(names = "--record", description = "Write the figures beside the sets, to be held against later ones.")
    private boolean record;

    @Override
    public Integer call() {
        String uri = elasticsearch != null ? elasticsearch : System.getenv("ELASTICSEARCH_URIS");
        if (uri != null && !uri.isBlank()) {
            return measured(uri);
        }
        Run run = place.run();
        return run.isHeld() ? measured(run.stack().elasticsearch().uri()) : measuredAlone();
    }

    /** On a server that is there for this alone. */
    private int measuredAlone() {
        Path home = temporary();
        var server = new ElasticsearchProcess(home, Ports.free(), Ports.free(), "512m");
        try {
            System.out.println("Jarchi is not running: an Elasticsearch is started for this alone");
            server.start();
            return measured(server.uri());
        } finally {
            server.stop();
            Trees.delete(home);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("jarchi-relevance");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int measured(String uri) {
        var process = new ProcessBuilder(command()).inheritIO();
        process.environment().put("ELASTICSEARCH_URIS", uri);
        try {
            return process.start().waitFor();
        } catch (IOException e) {
            throw new ServerFailed("The measurement could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while measuring", e);
        }
    }

    private List<String> command() {
        Path jar = ExecJar.unpacked(Repository.built("index-service/target/index-service-exec.jar"));
        List<String> command = new ArrayList<>(Java.command("64m", "512m", jar.resolveSibling("relevance.jsa")));
        command.add("-Djarchi.terminal=" + System.getProperty("jarchi.terminal", "false"));
        command.addAll(List.of("-cp", jar.toString(), MAIN));
        if (againstStock) {
            command.add("--against-stock");
        }
        if (record) {
            command.add("--record");
        }
        List<Path> asked = files.isEmpty() ? List.of(Repository.root().resolve("relevance/news")) : files;
        asked.forEach(file -> command.add(file.toString()));
        return command;
    }
}
