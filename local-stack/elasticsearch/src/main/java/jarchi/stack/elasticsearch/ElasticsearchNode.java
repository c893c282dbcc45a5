package jarchi.stack.elasticsearch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.node.Node;
import org.elasticsearch.plugins.PluginsLoader;

/** Runs one Elasticsearch node until it is told to end. */
final class ElasticsearchNode {
    private ElasticsearchNode() {}

    /** {@code <home: lib, modules, plugins> <directory: data and logs> <http port> <transport port>} */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path directory = Path.of(arguments[1]);
        LogConfigurator.configureESLogging();
        LogConfigurator.configureWithoutConfig(
                Settings.builder().put("logger.level", "WARN").build());
        Environment environment =
                new Environment(settings(directory, arguments[2], arguments[3]), directory.resolve("config"));
        Node node = new Node(
                environment,
                PluginsLoader.createPluginsLoader(
                        PluginsLoader.loadModulesBundles(home.resolve("modules"), true),
                        PluginsLoader.loadPluginsBundles(home.resolve("plugins"), true),
                        Map.of()));
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(node, ended)));
        node.start();
        ended.await();
    }

    private static Settings settings(Path directory, String httpPort, String transportPort) {
        return Settings.builder()
                // The data are in it; named by a setting of its own, a comma in the path would make two of it
                .put("path.home", directory.toString())
                .put("cluster.name", "jarchi-local")
                .put("node.name", "local")
                .put("discovery.type", "single-node")
                .put("network.host", "127.0.0.1")
                .put("http.port", httpPort)
                .put("transport.port", transportPort)
                // An index is made by who owns it, never by the first document that is sent to a wrong name
                .put("action.auto_create_index", false)
                // A nearly full disk of a desk machine is no reason to refuse news
                .put("cluster.routing.allocation.disk.threshold_enabled", false)
                .build();
    }

    private static void close(Node node, CountDownLatch ended) {
        try {
            node.close();
        } catch (IOException e) {
            System.err.println("Elasticsearch did not close in order: " + e);
        }
        ended.countDown();
    }
}
