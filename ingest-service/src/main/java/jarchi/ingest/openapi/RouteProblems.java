package jarchi.ingest.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jarchi.ingest.problem.ProblemType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** Every kind of problem that one route may answer with: those of all such routes, and its own. */
record RouteProblems(String path, HttpMethod method, Operation operation, DescribedRoute words) {
    private static final Map<HttpStatus, List<String>> HEADERS = Map.of(
            HttpStatus.UNAUTHORIZED, List.of("WWW-Authenticate"),
            HttpStatus.TOO_MANY_REQUESTS, List.of("Retry-After"),
            HttpStatus.SERVICE_UNAVAILABLE, List.of("Retry-After"),
            HttpStatus.PRECONDITION_FAILED, List.of("ETag"));

    void addTo(ApiResponses answers) {
        all().stream()
                .collect(Collectors.groupingBy(ProblemType::status, LinkedHashMap::new, Collectors.toList()))
                .forEach(
                        (status, kinds) -> answers.addApiResponse(Integer.toString(status.value()), of(status, kinds)));
    }

    private Set<ProblemType> all() {
        var all = new TreeSet<>(Set.of(
                ProblemType.QUOTA_EXCEEDED, ProblemType.NOT_ACCEPTABLE, ProblemType.UNEXPECTED, ProblemType.NOT_NOW));
        if (operation.getSecurity() != null) {
            all.addAll(Set.of(
                    ProblemType.NOT_SIGNED_IN,
                    ProblemType.NOT_ALLOWED,
                    ProblemType.INSUFFICIENT_SCOPE,
                    ProblemType.TOO_MANY_ATTEMPTS));
        }
        all.addAll(ofItsRequest());
        words.problems()
                .forEach(word -> all.add(ProblemType.find(word)
                        .orElseThrow(() -> new IllegalStateException(path + " names an unknown problem: " + word))));
        return all;
    }

    private Set<ProblemType> ofItsRequest() {
        var all = new TreeSet<ProblemType>();
        if (!JoinedRoutes.parameters(operation).isEmpty()) {
            all.add(ProblemType.INVALID_PARAMETER);
        }
        if (path.startsWith("/desk/api/articles/{id}")) {
            all.add(ProblemType.NO_SUCH_ARTICLE);
        }
        if (JoinedRoutes.parameters(operation).stream().anyMatch(one -> "If-Match".equals(one.getName()))) {
            all.add(ProblemType.NO_PRECONDITION);
            all.add(
                    path.startsWith("/desk/api/site")
                            ? ProblemType.SETTING_CHANGED_MEANWHILE
                            : ProblemType.ARTICLE_CHANGED_MEANWHILE);
        }
        if (operation.getRequestBody() != null) {
            all.addAll(Set.of(
                    ProblemType.MALFORMED_REQUEST,
                    ProblemType.REQUEST_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.INVALID_FIELDS));
        }
        if (JoinedRoutes.takesKey(path, method)) {
            all.addAll(Set.of(ProblemType.REQUEST_UNDER_WAY, ProblemType.KEY_OF_ANOTHER_REQUEST));
        }
        return all;
    }

    private ApiResponse of(HttpStatus status, List<ProblemType> kinds) {
        var body = new MediaType().schema(CommonParts.problemReference());
        kinds.forEach(kind -> body.addExamples(
                kind.word(), new Example().summary(kind.title()).value(example(kind))));
        String description = kinds.stream().map(ProblemType::title).collect(Collectors.joining("; "));
        var response = new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", body));
        CommonParts.ALWAYS.forEach(name -> response.addHeaderObject(name, CommonParts.header(name)));
        HEADERS.getOrDefault(status, List.of())
                .forEach(name -> response.addHeaderObject(name, CommonParts.header(name)));
        return response;
    }

    private Map<String, Object> example(ProblemType kind) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", kind.type().toString());
        example.put("title", kind.title());
        example.put("status", kind.status().value());
        example.put("detail", kind.remedy());
        example.put("instance", path.replace("{id}", "kq3v9x2m4tzp"));
        return example;
    }
}
