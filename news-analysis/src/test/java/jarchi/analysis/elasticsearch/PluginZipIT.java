package jarchi.analysis.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class PluginZipIT {
    @Test
    void theZipHoldsOurJarAndNoneOfTheServersOwn() throws IOException {
        try (var zip = new ZipFile("target/news-analysis-plugin.zip")) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder(
                            "news-analysis.jar", "named_components.json", "stable-plugin-descriptor.properties");
        }
    }

    @Test
    void theDescriptorNamesTheServerThatItIsMadeFor() throws IOException {
        var descriptor = new Properties();
        try (var zip = new ZipFile("target/news-analysis-plugin.zip");
                var in = zip.getInputStream(zip.getEntry("stable-plugin-descriptor.properties"))) {
            descriptor.load(new java.io.InputStreamReader(in, UTF_8));
        }

        assertThat(descriptor.stringPropertyNames())
                .containsExactlyInAnyOrder("name", "description", "version", "elasticsearch.version", "java.version");
        assertThat(descriptor.getProperty("name")).isEqualTo("news-analysis");
        assertThat(descriptor.values()).noneMatch(value -> value.toString().contains("${"));
    }
}
