package jarchi.notify.subscription.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever an API refuses, it says so as a problem of RFC 9457. */
@ControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (failure.getRootCause() instanceof BoundedRequest.TooLarge) {
            HttpStatus tooLarge = HttpStatus.CONTENT_TOO_LARGE;
            var problem = ProblemDetail.forStatusAndDetail(tooLarge, "The request is larger than any that is needed.");
            return handleExceptionInternal(failure, problem, headers, tooLarge, request);
        }
        return super.handleHttpMessageNotReadable(failure, headers, status, request);
    }
}
