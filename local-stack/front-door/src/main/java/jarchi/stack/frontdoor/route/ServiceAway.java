package jarchi.stack.frontdoor.route;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.ModelAndView;

/** Tells a reader, or a program in its own way, which service doesn't answer and what to do. */
@ControllerAdvice
class ServiceAway {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceAway.class);
    private static final String RETRY_AFTER_SECONDS = "5";
    /** Whoever has such a link may use it; a log is read by others. */
    private static final Pattern SECRET =
            Pattern.compile("^(/(?:desk/(?:password|preview)|alerts/(?:confirm|unsubscribe))/).+");

    @ExceptionHandler(ResourceAccessException.class)
    Object on(ResourceAccessException failure, HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = statusOf(failure);
        String service = serviceOf(request.getRequestURI());
        LOG.warn(
                "{} {} -> {} {}",
                request.getMethod(),
                SECRET.matcher(request.getRequestURI()).replaceFirst("$1..."),
                status.value(),
                rootOf(failure).toString());
        if (response.isCommitted()) {
            return new ModelAndView();
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        String sentence =
                "The %s is not answering; it is starting or has stopped. Look at ./jarchi status".formatted(service);
        return wantsPage(request) ? page(status, sentence) : problem(status, sentence);
    }

    private static ModelAndView page(HttpStatus status, String sentence) {
        ModelAndView page = new ModelAndView("away");
        page.setStatus(status);
        page.addObject("sentence", sentence);
        return page;
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.toLowerCase(Locale.ROOT).contains(MediaType.TEXT_HTML_VALUE);
    }

    private static String serviceOf(String path) {
        if (path.startsWith("/desk")) {
            return "editors' desk (ingest-service)";
        }
        return path.startsWith("/alerts") ? "alerts service (notify-service)" : "search service (index-service)";
    }

    // Nobody there: try again soon. Somebody who took the request and then fell silent: a bad answer
    private static HttpStatus statusOf(Throwable failure) {
        Throwable root = rootOf(failure);
        if (root instanceof TimeoutException || root instanceof SocketTimeoutException) {
            return HttpStatus.GATEWAY_TIMEOUT;
        }
        boolean nobody = root instanceof ConnectException || root instanceof ClosedChannelException;
        return nobody ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.BAD_GATEWAY;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
