package jarchi.index.search.web;

import jarchi.index.document.IndexAway;
import jarchi.index.document.QuestionTooWide;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what is wrong, by RFC 9457, in the reader's language. */
@RestControllerAdvice(assignableTypes = {SearchApi.class, SearchFeeds.class, ArticleApi.class, SuggestApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class SearchProblems {
    private final MessageSource words;

    SearchProblems(MessageSource words) {
        this.words = words;
    }

    @ExceptionHandler
    ProblemDetail on(InvalidSearch invalid, Locale locale) {
        var problem = problem(HttpStatus.BAD_REQUEST, "problem.search", locale);
        List<Map<String, Object>> errors = invalid.mistakes().stream()
                .map(mistake -> error(mistake, locale))
                .toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail on(QuestionTooWide tooWide, Locale locale) {
        return on(new InvalidSearch(List.of(Mistake.TOO_WIDE)), locale);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(UnknownArticle unknown, Locale locale) {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .cacheControl(CacheControl.noCache())
                .body(problem(HttpStatus.NOT_FOUND, "problem.no-article", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(IndexAway away, Locale locale) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "5")
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "problem.away", locale));
    }

    private ProblemDetail problem(HttpStatus status, String code, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setTitle(words.getMessage(code, null, locale));
        return problem;
    }

    private Map<String, Object> error(Mistake mistake, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("field", mistake.field());
        error.put("message", words.getMessage(mistake.code(), mistake.values().toArray(), locale));
        if (mistake.position() != null) {
            error.put("position", mistake.position());
        }
        return error;
    }
}
