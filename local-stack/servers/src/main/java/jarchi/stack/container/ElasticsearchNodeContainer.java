package jarchi.stack.container;

import jarchi.stack.RunningElasticsearch;
import jarchi.stack.process.Http;
import jarchi.stack.process.Repository;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.images.builder.ImageFromDockerfile;
import org.testcontainers.utility.DockerImageName;

/** Elasticsearch from the vendor's image, with our analyzers installed as anybody installs a plugin. */
final class ElasticsearchNodeContainer implements ContainedServer, RunningElasticsearch {
    private static final DockerImageName VENDOR = DockerImageName.parse(Images.of("elasticsearch"));
    private static final String PLUGIN = "news-analysis/target/news-analysis-plugin.zip";

    private final ElasticsearchContainer container;
    private final int port;

    ElasticsearchNodeContainer(int port) {
        this.port = port;
        this.container = new ElasticsearchContainer(DockerImageName.parse(withOurAnalyzers(Repository.built(PLUGIN)))
                        .asCompatibleSubstituteFor(VENDOR.getUnversionedPart()))
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.auto_create_index", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        container.setPortBindings(List.of("127.0.0.1:%d:9200".formatted(port)));
    }

    private static String withOurAnalyzers(Path plugin) {
        return new ImageFromDockerfile("jarchi/elasticsearch-with-analyzers:" + VENDOR.getVersionPart(), false)
                .withFileFromPath("news-analysis-plugin.zip", plugin)
                .withDockerfileFromBuilder(image -> image.from(VENDOR.asCanonicalNameString())
                        .copy("news-analysis-plugin.zip", "/tmp/news-analysis-plugin.zip")
                        .run("bin/elasticsearch-plugin install --batch file:///tmp/news-analysis-plugin.zip"))
                .get();
    }

    @Override
    public String name() {
        return "Elasticsearch";
    }

    @Override
    public GenericContainer<?> container() {
        return container;
    }

    @Override
    public String uri() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public boolean isReady() {
        return Http.answersWith200(uri() + "/_cluster/health?wait_for_status=yellow&timeout=1s");
    }
}
