package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.archive.NoSuchImport;
import jarchi.ingest.article.Refusal;
import jarchi.ingest.editor.NotAllowed;
import jarchi.ingest.editor.TooManyAttempts;
import jarchi.ingest.request.RequestBound;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Pages for what a page cannot do. */
@ControllerAdvice(basePackageClasses = DeskProblems.class)
class DeskProblems {
    private final DeskFrame frames;

    DeskProblems(DeskFrame frames) {
        this.frames = frames;
    }

    @ExceptionHandler({Refusal.NoSuchArticle.class, NoSuchImport.class})
    ModelAndView noneOfThisName(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler({MissingServletRequestParameterException.class, MethodArgumentTypeMismatchException.class})
    ModelAndView badRequest(HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView notNow(HttpServletRequest request) {
        return page(request, HttpStatus.SERVICE_UNAVAILABLE);
    }

    ModelAndView page(HttpServletRequest request, HttpStatus status) {
        return new ModelAndView("problem", status)
                .addObject("frame", frames.frame(request))
                .addObject("status", status.value())
                .addObject("number", number(request));
    }

    /** What the words of the page leave a place for: the minutes to wait, or the kilobytes that may be sent. */
    private static @Nullable Object number(HttpServletRequest request) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyAttempts tooMany) {
            return tooMany.minutes();
        }
        return request.getAttribute(RequestBound.BYTES) instanceof Long bytes ? bytes / 1000 : null;
    }
}
