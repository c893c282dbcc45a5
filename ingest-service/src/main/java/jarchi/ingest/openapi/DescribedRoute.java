package jarchi.ingest.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people wrote about one route, in a file under {@code resources/openapi}.
 *
 * @param parameters what each means, as far as the common ones do not say it
 * @param request an example of what is sent, if anything is
 * @param answers by status
 * @param problems the words of those kinds that are not told of every such route anyway
 */
record DescribedRoute(
        String tag,
        String summary,
        @Nullable String description,
        Map<String, String> parameters,
        @Nullable Object request,
        Map<String, Answer> answers,
        List<String> problems) {

    DescribedRoute {
        parameters = parameters == null ? Map.of() : parameters;
        problems = problems == null ? List.of() : problems;
    }

    /**
     * One answer.
     *
     * @param headers those that not every answer has
     * @param example of its body, if it has one
     * @param type of its body, if it is not JSON
     */
    record Answer(
            String description,
            List<String> headers,
            @Nullable Object example,
            @Nullable String type) {
        Answer {
            headers = headers == null ? List.of() : headers;
        }
    }
}
