package jarchi.ingest.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that people wrote about routes: each part of the desk has a file of its own under {@code resources/openapi}. */
@Component
class DescribedRoutes {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PARAMETERS = "parameters";

    private final Map<String, DescribedRoute> routes = new LinkedHashMap<>();
    private final Map<String, DescribedParameter> parameters = new LinkedHashMap<>();

    DescribedRoutes() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.yaml")) {
            try (InputStream text = file.getInputStream()) {
                Map<String, Object> written = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
                Object common = written.remove(PARAMETERS);
                if (common != null) {
                    parameters.putAll(
                            JSON.convertValue(common, new TypeReference<Map<String, DescribedParameter>>() {}));
                }
                routes.putAll(JSON.convertValue(written, new TypeReference<Map<String, DescribedRoute>>() {}));
            }
        }
    }

    /** @param route as {@code GET /desk/api/articles} */
    Optional<DescribedRoute> find(String route) {
        return Optional.ofNullable(routes.get(route));
    }

    /** A parameter that means the same on every route that has it. */
    Optional<DescribedParameter> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** What a parameter means, and one of its values. */
    record DescribedParameter(String description, Object example) {}
}
