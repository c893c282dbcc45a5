package jarchi.ingest.editor;

import static jarchi.ingest.problem.ProblemType.NOT_ALLOWED;
import static jarchi.ingest.problem.ProblemType.NOT_NOW;
import static jarchi.ingest.problem.ProblemType.NOT_SIGNED_IN;
import static jarchi.ingest.problem.ProblemType.TOO_MANY_ATTEMPTS;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.problem.ProblemAnswer;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Tells a program that it is not known, or not allowed, in the words of RFC 9457. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemAnswer answer;

    SecurityProblems(ProblemAnswer answer) {
        this.answer = answer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            answer.write(request, response, NOT_NOW.saying("The people of the desk cannot be looked up now."));
            return;
        }
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            String detail = "Too many attempts to sign in were wrong. Try again in " + tooMany.seconds() + " seconds.";
            answer.write(request, response, TOO_MANY_ATTEMPTS.saying(detail));
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"desk\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, bearer(cause));
        String detail = "Sign in with a token, or with an e-mail address and a password of the desk.";
        answer.write(request, response, NOT_SIGNED_IN.saying(detail));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        answer.write(request, response, NOT_ALLOWED.saying("Your role at the desk does not allow this."));
    }

    /** As RFC 6750 says it, section 3. */
    private static String bearer(AuthenticationException cause) {
        return cause instanceof BearerDoor.UnknownToken
                ? "Bearer realm=\"desk\", error=\"invalid_token\""
                : "Bearer realm=\"desk\"";
    }
}
