package jarchi.ingest.article.web;

import jarchi.ingest.article.web.ApiProblems.FieldError;
import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.request.RequestTooLarge;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says why a request's body could not be read, and where. */
final class UnreadableBody {
    private UnreadableBody() {}

    static ProblemDetail problem(HttpMessageNotReadableException unreadable) {
        if (NestedExceptionUtils.getRootCause(unreadable) instanceof RequestTooLarge tooLarge) {
            return ProblemType.REQUEST_TOO_LARGE.saying(String.valueOf(tooLarge.getMessage()));
        }
        if (unreadable.getCause() instanceof UnrecognizedPropertyException e) {
            return field(e, "is not a field of this request");
        }
        if (unreadable.getCause() instanceof DatabindException e && !e.getPath().isEmpty()) {
            return field(e, "has another type than it should");
        }
        return malformed(unreadable.getCause() instanceof JacksonException e ? where(e) : "");
    }

    private static ProblemDetail field(DatabindException e, String message) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return ApiProblems.fields(
                ProblemType.MALFORMED_REQUEST,
                "The body cannot be read; nothing was saved.",
                List.of(new FieldError(path.startsWith(".") ? path.substring(1) : path, message)));
    }

    private static ProblemDetail malformed(String where) {
        return ApiProblems.fields(
                ProblemType.MALFORMED_REQUEST,
                "The body is not well-formed JSON" + where + "; nothing was saved.",
                List.of(new FieldError("body", "must be a JSON object in UTF-8")));
    }

    private static String where(JacksonException e) {
        var place = e.getLocation();
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }
}
