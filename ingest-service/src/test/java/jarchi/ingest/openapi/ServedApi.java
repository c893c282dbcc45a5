package jarchi.ingest.openapi;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jarchi.ingest.RunningDesk;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description as the running service gives it, and what is wrong with a body by it. */
final class ServedApi {
    /** The description does not describe itself. */
    private static final String ITSELF = "/desk/api/openapi.json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final RunningDesk desk;
    private final JsonNode document;
    private final JsonNode closedParts;

    ServedApi(RunningDesk desk) {
        this.desk = desk;
        document = desk.stranger().at("GET", "/desk/api/openapi.json", "").json();
        closedParts = closed(document.get("components").deepCopy());
    }

    JsonNode document() {
        return document;
    }

    /** By {@code GET /desk/api/articles}. */
    Map<String, JsonNode> operations() {
        var all = new TreeMap<String, JsonNode>();
        document.get("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) ->
                        all.put(method.toUpperCase(java.util.Locale.ROOT) + " " + path, operation)));
        return all;
    }

    /** All that the service answers and its description should know. */
    List<String> routes() {
        return desk.parts(RequestMappingHandlerMapping.class).stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/desk/api/") && !path.startsWith(ITSELF))
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .distinct()
                .toList();
    }

    /** A field that the shape does not know is wrong too. */
    List<?> wrong(JsonNode shape, JsonNode body) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", closedParts);
        whole.putArray("allOf").add(closed(shape.deepCopy()));
        return SCHEMAS.getSchema(whole.toString(), InputFormat.JSON).validate(body.toString(), InputFormat.JSON);
    }

    private static JsonNode closed(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.get("properties") instanceof ObjectNode
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(ServedApi::closed);
        return node;
    }
}
