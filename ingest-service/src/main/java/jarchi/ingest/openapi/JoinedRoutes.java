package jarchi.ingest.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jarchi.ingest.openapi.DescribedRoute.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Joins each route with what people wrote about it: words, examples, headers, and every kind of problem. */
@Component
class JoinedRoutes implements OpenApiCustomizer {
    static final String JSON = "application/json";
    private static final String KEY = "Idempotency-Key";

    private final DescribedRoutes described;
    private final RecordNames names;

    JoinedRoutes(DescribedRoutes described, RecordNames names) {
        this.described = described;
        this.names = names;
    }

    @Override
    public void customise(OpenAPI api) {
        RecordShapes.complete(api.getComponents().getSchemas(), names.records());
        CommonParts.addTo(api.getComponents());
        api.setTags(null);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> described
                                .find(method + " " + path)
                                .ifPresent(words -> join(path, method, operation, words))));
    }

    private void join(String path, HttpMethod method, Operation operation, DescribedRoute words) {
        operation
                .operationId(id(path, method))
                .tags(List.of(words.tag()))
                .summary(words.summary())
                .description(words.description());
        if (takesKey(path, method)) {
            operation.addParametersItem(new Parameter().in("header").name(KEY).schema(string()));
        }
        for (Parameter parameter : parameters(operation)) {
            describe(parameter, words);
        }
        if (operation.getRequestBody() != null && words.request() != null) {
            operation.getRequestBody().getContent().values().forEach(content -> content.example(words.request()));
        }
        var given = given(operation);
        var answers = new ApiResponses();
        words.answers()
                .forEach((status, answer) ->
                        answers.addApiResponse(status, answer(answer, given, takesKey(path, method))));
        new RouteProblems(path, method, operation, words).addTo(answers);
        operation.responses(answers);
    }

    private void describe(Parameter parameter, DescribedRoute words) {
        described
                .parameter(parameter.getName())
                .ifPresent(common -> parameter.description(common.description()).example(common.example()));
        String own = words.parameters().get(parameter.getName());
        if (own != null) {
            parameter.description(own);
        }
        if ("If-Match".equals(parameter.getName())) {
            parameter.required(true);
        }
    }

    /** What Spring knows of the body of a good answer. */
    private static Optional<Schema<?>> given(Operation operation) {
        return operation.getResponses().entrySet().stream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .map(answer -> answer.getValue().getContent())
                .filter(content -> content != null && !content.isEmpty())
                .<Schema<?>>map(content -> content.values().iterator().next().getSchema())
                .findFirst();
    }

    private static ApiResponse answer(Answer answer, Optional<Schema<?>> given, boolean keyed) {
        var response = new ApiResponse().description(answer.description());
        var headers = new ArrayList<>(CommonParts.ALWAYS);
        headers.addAll(answer.headers());
        if (keyed) {
            headers.add("Idempotency-Replayed");
        }
        headers.forEach(name -> response.addHeaderObject(name, CommonParts.header(name)));
        if (answer.example() != null) {
            var body = new MediaType().example(answer.example());
            given.ifPresent(body::schema);
            response.content(new Content().addMediaType(answer.type() == null ? JSON : answer.type(), body));
        }
        return response;
    }

    /** The answer with a new preview's secret is kept for nobody. */
    static boolean takesKey(String path, HttpMethod method) {
        return method == HttpMethod.POST && !path.endsWith("/previews");
    }

    static List<Parameter> parameters(Operation operation) {
        @Nullable List<Parameter> parameters = operation.getParameters();
        return parameters == null ? List.of() : parameters;
    }

    /** As {@code post-articles-id-publish}. */
    private static String id(String path, HttpMethod method) {
        String words = path.replace("/desk/api/", "").replaceAll("[^A-Za-z0-9]+", "-");
        return (method + "-" + words).toLowerCase(Locale.ROOT).replaceAll("-$", "");
    }

    private static Schema<?> string() {
        var schema = new JsonSchema();
        schema.addType("string");
        return schema;
    }
}
