package jarchi.ingest.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;
import java.util.Map;

/** Headers that many answers have, and the shape of a problem. */
@SuppressWarnings({"rawtypes", "unchecked"}) // as the library has them
final class CommonParts {
    static final List<String> ALWAYS = List.of("RateLimit-Policy", "RateLimit");
    private static final String PROBLEM = "Problem";

    private static final Map<String, String[]> HEADERS = Map.of(
            "RateLimit-Policy",
                    new String[] {"How many requests (q) you have in how many seconds (w).", "\"caller\";q=6000;w=60"},
            "RateLimit",
                    new String[] {
                        "How many are left (r), and in how many seconds (t) all are back.", "\"caller\";r=5999;t=1"
                    },
            "ETag", new String[] {"The revision of the article: send it in If-Match with the next change.", "\"7\""},
            "Location", new String[] {"Where what was made is.", "/desk/api/articles/kq3v9x2m4tzp"},
            "Link", new String[] {"The next piece, if there is one.", "</desk/api/articles?cursor=bjR4>; rel=\"next\""},
            "Retry-After", new String[] {"Seconds to wait before the same request may succeed.", "5"},
            "WWW-Authenticate", new String[] {"The ways to sign in.", "Bearer realm=\"desk\""},
            "Allow", new String[] {"The methods that this address knows.", "GET, POST"},
            "Idempotency-Replayed",
                    new String[] {"There if this is the answer to an earlier request with the same key.", "true"});

    private CommonParts() {}

    static void addTo(Components components) {
        HEADERS.forEach((name, words) -> components.addHeaders(
                name, new Header().description(words[0]).schema(string()).example(words[1])));
        components.addSchemas(PROBLEM, problem());
    }

    static Header header(String name) {
        if (!HEADERS.containsKey(name)) {
            throw new IllegalStateException("a header that nobody described: " + name);
        }
        return new Header().$ref("#/components/headers/" + name);
    }

    static Schema problemReference() {
        return new JsonSchema().$ref("#/components/schemas/" + PROBLEM);
    }

    private static Schema problem() {
        Schema status = typed("integer");
        Schema error = typed("object");
        error.addProperty("field", string());
        error.addProperty("message", string());
        error.setRequired(List.of("field", "message"));
        Schema errors = typed("array");
        errors.setItems(error);
        Schema violated = typed("array");
        violated.setItems(string());
        Schema problem = typed("object");
        problem.setDescription("RFC 9457. The address in type explains the kind of problem.");
        problem.addProperty("type", string());
        problem.addProperty("title", string());
        problem.addProperty("status", status);
        problem.addProperty("detail", string());
        problem.addProperty("instance", string());
        problem.addProperty("errors", errors);
        problem.addProperty("refusal", string());
        problem.addProperty("violated-policies", violated);
        problem.addProperty("current", meanwhile());
        problem.setRequired(List.of("type", "title", "status"));
        return problem;
    }

    /** What somebody else saved. */
    private static Schema meanwhile() {
        Schema theirs = typed("object");
        theirs.addProperty("revision", typed("integer"));
        theirs.addProperty("changedBy", string());
        theirs.addProperty("changedAt", string());
        theirs.addProperty("article", new JsonSchema().$ref("#/components/schemas/ArticleResponse"));
        return theirs;
    }

    private static Schema string() {
        return typed("string");
    }

    private static Schema typed(String type) {
        Schema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }
}
