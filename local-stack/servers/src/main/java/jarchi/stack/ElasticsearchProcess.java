package jarchi.stack;

import jarchi.stack.process.Http;
import jarchi.stack.process.Java;
import jarchi.stack.process.Repository;
import jarchi.stack.process.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An Elasticsearch node in a process of its own, with our analyzers as its plugin. */
public final class ElasticsearchProcess implements RunningElasticsearch, LocalProcess {
    private static final String MODULE = "local-stack/elasticsearch/target/";

    private final ServerProcess process;
    private final int port;
    private final int transportPort;
    private final String heap;

    /** @param heap such as {@code 1g}, for both bounds of the heap */
    public ElasticsearchProcess(Path home, int port, int transportPort, String heap) {
        this.process = new ServerProcess("elasticsearch", home);
        this.port = port;
        this.transportPort = transportPort;
        this.heap = heap;
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void start() {
        process.start(command(), Map.of());
        process.await(this::isReady, Duration.ofMinutes(3));
    }

    private List<String> command() {
        Path home = Repository.built(MODULE + "elasticsearch");
        Path temporary = process.directory().resolve("tmp");
        try {
            Files.createDirectories(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = Java.command(heap, heap, home.resolveSibling("elasticsearch.jsa"));
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of(
                "--enable-native-access="
                        + "ALL-UNNAMED,org.elasticsearch.nativeaccess,org.elasticsearch.foreign,org.apache.lucene.core",
                "--module-path",
                home.resolve("lib").toString(),
                "--add-modules",
                "ALL-MODULE-PATH,jdk.incubator.vector,jdk.net,jdk.management.agent"));
        command.addAll(List.of(
                "-cp", Repository.built(MODULE + "local-elasticsearch.jar").toString()));
        command.addAll(List.of("jarchi.stack.elasticsearch.ElasticsearchNode", home.toString()));
        command.addAll(List.of(process.directory().toString(), String.valueOf(port), String.valueOf(transportPort)));
        return command;
    }

    @Override
    public boolean isReady() {
        return Http.answersWith200(uri() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }

    @Override
    public ServerProcess process() {
        return process;
    }
}
