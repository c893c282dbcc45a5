package jarchi.analysis.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.analysis.NewsAnalyzers;
import jarchi.analysis.Tokens;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class NewsAnalyzerFactoriesTest {
    private static final String TEXT = "Тошкентда технопаркларни O‘zbekiston’s Технопарков technoparks Мирзиёев";

    @Test
    void eachNamedComponentMakesTheAnalyzerOfItsName() throws Exception {
        Map<String, Map<String, String>> components = new JsonMapper()
                .readValue(
                        Files.readString(Path.of("src/main/assembly/named_components.json")), new TypeReference<>() {});

        assertThat(components).containsOnlyKeys(AnalyzerFactory.class.getName());
        var factories = components.get(AnalyzerFactory.class.getName());
        assertThat(factories).hasSize(9);
        for (var component : factories.entrySet()) {
            var factory = (AnalyzerFactory)
                    Class.forName(component.getValue()).getConstructor().newInstance();
            assertThat(factory.name()).isEqualTo(component.getKey());
            assertThat(Tokens.of(factory.create(), TEXT))
                    .isEqualTo(Tokens.of(NewsAnalyzers.create(component.getKey()), TEXT));
        }
    }
}
