package jarchi.ingest.media.web;

import jakarta.servlet.ServletException;
import jarchi.ingest.media.MediaRefused;
import jarchi.ingest.media.MediaStoreAway;
import jarchi.ingest.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs why an upload is not taken, as an RFC 9457 problem. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@RestControllerAdvice(assignableTypes = MediaApi.class)
class MediaProblems {
    private final MessageSource messages;

    MediaProblems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ProblemDetail refused(MediaRefused refusal) {
        boolean large = refusal.why() == MediaRefused.Cause.FILE_TOO_LARGE;
        Object[] limit = {refusal.limit()};
        return problem(
                large ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT,
                messages.getMessage("upload." + refusal.why(), limit, Locale.ENGLISH));
    }

    /** Its parts cannot be told apart, or there are more of them than its bound. */
    @ExceptionHandler({ServletException.class, IllegalStateException.class})
    ProblemDetail notInParts(Exception e) {
        return problem(HttpStatus.BAD_REQUEST, "must be one part of multipart/form-data within the bound");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notNow(MediaStoreAway away) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(ProblemType.NOT_NOW.saying("Nothing can be kept now."));
    }

    private static ProblemDetail problem(HttpStatus status, String message) {
        var problem = ProblemDetail.forStatusAndDetail(status, "The file cannot be accepted; nothing was kept.");
        ProblemType.ofStatus(status.value()).ifPresent(type -> type.named(problem));
        problem.setProperty("errors", List.of(Map.of("field", MediaApi.PART, "message", message)));
        return problem;
    }
}
