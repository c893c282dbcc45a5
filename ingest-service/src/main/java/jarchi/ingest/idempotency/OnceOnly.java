package jarchi.ingest.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.idempotency.DoingOnce.Keyed;
import jarchi.ingest.problem.ProblemAnswer;
import jarchi.ingest.problem.ProblemType;
import jarchi.ingest.request.RequestTooLarge;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** A POST of the API with an {@code Idempotency-Key} is done once, however often it is sent. */
@Component
@Order(10)
class OnceOnly extends OncePerRequestFilter {
    private final DoingOnce doing;
    private final ProblemAnswer answer;

    OnceOnly(DoingOnce doing, ProblemAnswer answer) {
        this.doing = doing;
        this.answer = answer;
    }

    /**
     * An upload in parts is not read here: the same content is the same file anyway. A link to read before is not kept:
     * its answer holds a secret that is told once and lies in no table.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"POST".equals(request.getMethod())
                || String.valueOf(request.getContentType()).startsWith("multipart/")
                || !request.getRequestURI().startsWith("/desk/api/")
                || request.getRequestURI().endsWith("/previews")
                || request.getHeader(IdempotencyKey.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = IdempotencyKey.parse(request.getHeader(IdempotencyKey.HEADER));
        if (key.isEmpty()) {
            answer.write(request, response, badKey());
            return;
        }
        byte[] body;
        try {
            body = request.getInputStream().readAllBytes();
        } catch (RequestTooLarge e) {
            answer.write(request, response, ProblemType.REQUEST_TOO_LARGE.saying(String.valueOf(e.getMessage())));
            return;
        }
        Optional<ProblemDetail> refused;
        try {
            refused = doing.once(
                    new Keyed(person(), key.get(), request, body, Fingerprint.of(request, body)), response, chain);
        } catch (DataAccessException | TransactionException away) {
            logger.warn(request.getRequestURI() + " -> UNDONE: " + away);
            response.resetBuffer();
            KeptAnswer.takeBack(response);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            refused = Optional.of(ProblemType.NOT_NOW.saying("Nothing can be saved now."));
        }
        if (refused.isPresent()) {
            answer.write(request, response, refused.get());
        }
    }

    private static String person() {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedIn known
                ? known.person().email()
                : "";
    }

    private static ProblemDetail badKey() {
        var problem = ProblemType.INVALID_PARAMETER.saying("A parameter cannot be accepted.");
        problem.setProperty(
                "errors", List.of(Map.of("field", IdempotencyKey.HEADER, "message", IdempotencyKey.BOUNDS)));
        return problem;
    }
}
