package jarchi.ingest.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.problem.ProblemAnswer;
import jarchi.ingest.problem.ProblemType;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Holds a token to its scopes. It stands behind the door that knows whose the token is and what their role allows. */
@Component
@Order(0)
class ScopeDoor extends OncePerRequestFilter {
    private final RequestMappingHandlerMapping routes;
    private final ProblemAnswer answer;

    ScopeDoor(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, ProblemAnswer answer) {
        this.routes = routes;
        this.answer = answer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (!isForEverybody(request)
                && signedIn != null
                && signedIn.getPrincipal() instanceof SignedIn program
                && program.token() != null) {
            var handler = handler(request);
            if (handler != null && !reaches(handler, program.token().scopes())) {
                refuse(request, response, handler);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        String address = request.getRequestURI();
        return address.equals("/desk/api/openapi.json") || (address + "/").startsWith(ProblemType.ADDRESS);
    }

    /** None if nothing is at this address, which is told elsewhere. */
    private @Nullable HandlerMethod handler(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            var found = routes.getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception noSuchMethodOrForm) {
            return null;
        }
    }

    private static boolean reaches(HandlerMethod handler, Set<String> scopes) {
        var needed = handler.getMethodAnnotation(Scoped.class);
        return needed != null && scopes.contains(needed.value().word());
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler)
            throws IOException {
        var needed = handler.getMethodAnnotation(Scoped.class);
        String detail = needed == null
                ? "This address is not for tokens."
                : "This needs a token with the scope " + needed.value().word() + ".";
        var problem = ProblemType.INSUFFICIENT_SCOPE.saying(detail);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                "Bearer realm=\"desk\", error=\"insufficient_scope\""
                        + (needed == null ? "" : ", scope=\"" + needed.value().word() + "\""));
        answer.write(request, response, problem);
    }
}
