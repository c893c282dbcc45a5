package jarchi.ingest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jarchi.ingest.OneDesk;
import jarchi.ingest.RunningDesk;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.problem.ProblemType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(OneDesk.class)
class OpenApiIT {
    private static final String PROBLEM = "application/problem+json";
    private static RunningDesk desk;
    private static ServedApi api;

    @BeforeAll
    static void open(RunningDesk one) {
        desk = one;
        api = new ServedApi(desk);
    }

    @Test
    void itIsOpenApi31AndAllThatItRefersToIsThere() {
        assertThat(api.document().get("openapi").asString()).startsWith("3.1.");
        assertThat(api.document().at("/info/title").asString()).isNotBlank();
        assertThat(api.document().at("/components/securitySchemes").propertyNames())
                .containsExactlyInAnyOrder("token", "password");
        assertThat(api.document().findValuesAsString("$ref"))
                .isNotEmpty()
                .allMatch(
                        reference -> !api.document().at(reference.substring(1)).isMissingNode());
        assertThat(api.document().findValuesAsString("operationId")).doesNotHaveDuplicates();
    }

    @Test
    void everyRouteIsDescribed() {
        var operations = api.operations();

        assertThat(api.routes()).isNotEmpty().allSatisfy(route -> {
            var operation = operations.get(route);
            assertThat(operation)
                    .as("%s is in no file under resources/openapi", route)
                    .isNotNull();
            assertThat(operation.path("summary").asString("")).as(route).isNotBlank();
            assertThat(operation.path("tags")).as(route).hasSize(1);
            assertThat(operation.has("security") || route.startsWith("GET /desk/api/problems"))
                    .as("%s names no scope", route)
                    .isTrue();
            operation
                    .path("parameters")
                    .forEach(parameter -> assertThat(
                                    parameter.path("description").asString(""))
                            .as("%s, parameter %s", route, parameter.get("name"))
                            .isNotBlank());
        });
    }

    @Test
    void everyBodyHasAnExampleAndEveryExampleHasItsShape() {
        api.operations().forEach((route, operation) -> {
            operation.path("requestBody").path("content").forEachEntry((type, content) -> {
                if (type.equals("application/json")) {
                    hasGoodExample(route, content);
                }
            });
            assertThat(operation.get("responses").propertyNames())
                    .as(route)
                    .anyMatch(status -> status.startsWith("2"))
                    .contains("429", "500", "503");
            operation.get("responses").forEachEntry((status, response) -> {
                assertThat(response.path("description").asString("")).isNotBlank();
                assertThat(response.get("headers").propertyNames()).contains("RateLimit", "RateLimit-Policy");
                response.path("content").forEachEntry((type, content) -> {
                    if (type.equals(PROBLEM)) {
                        content.get("examples")
                                .forEach(example -> assertThat(api.wrong(content.get("schema"), example.get("value")))
                                        .isEmpty());
                    } else {
                        hasGoodExample(route + " " + status, content);
                    }
                });
            });
        });
    }

    private static void hasGoodExample(String route, JsonNode content) {
        assertThat(content.has("example")).as("%s has no example", route).isTrue();
        assertThat(content.has("schema")).as("%s has no shape", route).isTrue();
        assertThat(api.wrong(content.get("schema"), content.get("example")))
                .as(route)
                .isEmpty();
    }

    @Test
    void everyRefusalIsAKindOfProblem() {
        assertThat(Refusal.class.getPermittedSubclasses())
                .allSatisfy(refusal -> assertThat(ProblemType.ofClass(refusal))
                        .as(refusal.getSimpleName())
                        .isPresent());
    }

    @Test
    void everyKindIsExplainedAtItsAddress() {
        for (var kind : ProblemType.values()) {
            var explained = desk.stranger().at("GET", kind.type().toString(), "");
            assertThat(explained.status()).isEqualTo(200);
            assertThat(explained.json().get("title").asString()).isEqualTo(kind.title());
        }
    }
}
