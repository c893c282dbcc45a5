package jarchi.ingest.request;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.problem.ProblemAnswer;
import jarchi.ingest.problem.ProblemType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * How much somebody may send, whether they say its length or not. It stands behind the filter that knows the session and
 * before all that read a form: else a stranger's form would be read to its end to look for its token.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 10)
public class RequestBound extends OncePerRequestFilter {
    /** The request's attribute with the bound, for the page that says it. */
    public static final String BYTES = RequestBound.class.getName();

    /** The only pages that take a request in parts. */
    public static final String UPLOAD_PAGE = "/desk/media";

    /** Takes a file of articles in parts of a form; larger ones are handed over by program. */
    public static final String IMPORT_PAGE = "/desk/import";

    public static final String UPLOAD_API = "/desk/api/media";

    /** A file of 20 MB and the form around it, which a browser sends in parts as it is. */
    public static final long UPLOAD = 32_000_000;

    public static final long IMPORT = 512_000_000;

    private static final Map<String, Long> IN_PARTS = Map.of(UPLOAD_PAGE, UPLOAD, IMPORT_PAGE, IMPORT);

    private static final long API = 8_000_000;
    /** Four bodies of 1 MB in Cyrillic letters, percent-encoded by a browser. */
    private static final long SIGNED_IN = 16_000_000;

    private static final long STRANGER = 64_000;

    private final ProblemAnswer answer;

    RequestBound(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bound = bound(request);
        if (request.getContentLengthLong() > bound || isOfUnknownLengthForParts(request, bound)) {
            refuse(request, response, bound);
            return;
        }
        HttpServletRequest bounded = new CountedRequest(request, bound);
        if (isOfUnknownLength(request) && isForm(request) && !isForTheApi(request)) {
            try {
                // Tomcat would read it by itself, past any count
                bounded = ReadForm.of(bounded);
            } catch (RequestTooLarge e) {
                refuse(request, response, bound);
                return;
            } catch (IllegalArgumentException e) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
        }
        chain.doFilter(bounded, response);
    }

    private static long bound(HttpServletRequest request) {
        if (isForTheApi(request)) {
            return request.getRequestURI().equals(UPLOAD_API) ? UPLOAD : API;
        }
        boolean large = request.getContentLengthLong() > STRANGER || isOfUnknownLength(request);
        return large && isSignedIn(request) ? known(request) : STRANGER;
    }

    private static long known(HttpServletRequest request) {
        return IN_PARTS.getOrDefault(request.getRequestURI(), SIGNED_IN);
    }

    /** Parts are read past any count, up to the bound of the page that takes them: not for a stranger. */
    private static boolean isOfUnknownLengthForParts(HttpServletRequest request, long bound) {
        return bound == STRANGER && isOfUnknownLength(request) && IN_PARTS.containsKey(request.getRequestURI());
    }

    private static boolean isForTheApi(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/desk/api/");
    }

    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0 && request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return "POST".equals(request.getMethod())
                && type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    private static boolean isSignedIn(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) != null;
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long bound) throws IOException {
        if (request.getRequestURI().startsWith("/desk") && !isForTheApi(request)) {
            request.setAttribute(BYTES, bound);
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        var problem = ProblemType.REQUEST_TOO_LARGE.saying(RequestTooLarge.telling(bound));
        problem.setProperty(
                "errors", List.of(Map.of("field", "body", "message", "must be at most " + bound + " bytes")));
        answer.write(request, response, problem);
    }
}
