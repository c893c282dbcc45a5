package jarchi.ingest.article.web;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.PRECONDITION_FAILED;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import jarchi.ingest.article.FieldProblem;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.editor.NotAllowed;
import jarchi.ingest.outbox.EventTooLarge;
import jarchi.ingest.problem.ProblemType;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Tells programs what was refused and why, as RFC 9457 problems that name the fields. */
@RestControllerAdvice(annotations = RestController.class)
class ApiProblems extends ResponseEntityExceptionHandler {
    private final MessageSource messages;

    ApiProblems(MessageSource messages) {
        this.messages = messages;
    }

    /** Both versions: the caller has theirs, this is the other. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> changedMeanwhile(Refusal.ArticleChangedMeanwhile refusal) {
        var problem = problem(PRECONDITION_FAILED, refusal);
        problem.setProperty("current", Meanwhile.of(refusal.current()));
        return ResponseEntity.status(PRECONDITION_FAILED)
                .eTag(IfMatch.etag(refusal.current().revision()))
                .body(problem);
    }

    @ExceptionHandler
    ProblemDetail refused(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NoSuchArticle e -> problem(NOT_FOUND, e);
            case Refusal.ArticleChangedMeanwhile e -> problem(PRECONDITION_FAILED, e);
            case Refusal.ArticleAlreadyPublished e -> problem(CONFLICT, e);
            case Refusal.ArticleNotPublished e -> problem(CONFLICT, e);
            case Refusal.ArticleAlreadyWithdrawn e -> problem(CONFLICT, e);
            case Refusal.NothingToPublish e -> problem(CONFLICT, e);
            case Refusal.ClosedToChanges e -> problem(CONFLICT, e);
            case Refusal.NotAtThisStage e -> problem(CONFLICT, e);
            case Refusal.OwnWork e -> problem(CONFLICT, e);
            case Refusal.Embargoed e -> problem(CONFLICT, e);
            case Refusal.NotEmbargoed e -> problem(CONFLICT, e);
            case Refusal.InvalidFields e ->
                fields(
                        ProblemType.INVALID_FIELDS,
                        "Some fields cannot be accepted; nothing was saved.",
                        e.problems().stream().map(this::told).toList());
        };
    }

    @ExceptionHandler
    ProblemDetail noPrecondition(IfMatch.Missing missing) {
        return fields(
                ProblemType.NO_PRECONDITION,
                String.valueOf(missing.getMessage()),
                List.of(new FieldError("If-Match", "must be the ETag of the article as you saw it")));
    }

    @ExceptionHandler
    ProblemDetail notAllowed(NotAllowed refusal) {
        return ProblemType.NOT_ALLOWED.saying(
                switch (refusal.right()) {
                    case PUBLISH -> "Only an editor decides what the public sees.";
                    case ERASE -> "Only an admin erases.";
                    case SET_THE_SITE -> "Only an admin sets the site.";
                    case CARE_FOR_PEOPLE -> "Only an admin cares for people.";
                    case IMPORT -> "Only an admin imports and exports.";
                });
    }

    @ExceptionHandler
    ProblemDetail tooLarge(EventTooLarge tooLarge) {
        return fields(
                ProblemType.REQUEST_TOO_LARGE,
                String.valueOf(tooLarge.getMessage()),
                List.of(new FieldError("languages", "are together too large to be published")));
    }

    /** PostgreSQL is away: whoever asks again later loses nothing. */
    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ResponseEntity<ProblemDetail> notNow(Exception away) {
        return ResponseEntity.status(SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(ProblemType.NOT_NOW.saying("Nothing can be saved now."));
    }

    @ExceptionHandler
    ProblemDetail badParameter(BadParameter bad) {
        return parameter(bad.field(), String.valueOf(bad.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail notOfItsType(MethodArgumentTypeMismatchException bad) {
        return parameter(bad.getName(), "is not one of its values");
    }

    private static ProblemDetail parameter(String name, String message) {
        return fields(
                ProblemType.INVALID_PARAMETER,
                "A parameter cannot be accepted.",
                List.of(new FieldError(name, message)));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var problem = UnreadableBody.problem(ex);
        return handleExceptionInternal(ex, problem, headers, HttpStatusCode.valueOf(problem.getStatus()), request);
    }

    /** What Spring refuses by itself is of a kind too. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && isOfNoKind(problem)) {
            ProblemType.ofStatus(status.value()).ifPresent(type -> type.named(problem));
        }
        return super.createResponseEntity(body, headers, status, request);
    }

    private static boolean isOfNoKind(ProblemDetail problem) {
        return problem.getType() == null
                || "about:blank".equals(problem.getType().toString());
    }

    private static ProblemDetail problem(HttpStatus status, Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(status, refusal.getMessage());
        ProblemType.ofClass(refusal.getClass()).ifPresent(type -> type.named(problem));
        problem.setProperty("refusal", refusal.getClass().getSimpleName());
        return problem;
    }

    static ProblemDetail fields(ProblemType type, String detail, List<FieldError> errors) {
        var problem = type.saying(detail);
        problem.setProperty("errors", errors);
        return problem;
    }

    private FieldError told(FieldProblem problem) {
        Object[] limit = {problem.limit()};
        return new FieldError(problem.field(), messages.getMessage("fault." + problem.fault(), limit, Locale.ENGLISH));
    }

    /** One field and what is wrong with it. */
    record FieldError(String field, String message) {}
}
