package jarchi.ingest.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** While PostgreSQL is away nobody can be known: that is said, and the page that says it looks for no session. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SessionsAway extends OncePerRequestFilter {
    private static final String AWAY = SessionsAway.class.getName();
    /** Else the page that says it would try once more to save the session. */
    private static final String UNSAVED = SessionRepositoryFilter.SESSION_REPOSITORY_ATTR + ".CURRENT_SESSION";

    static boolean areAway(HttpServletRequest request) {
        return request.getAttribute(AWAY) != null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (DataAccessResourceFailureException | TransactionException e) {
            if (response.isCommitted()) {
                throw e;
            }
            logger.warn(request.getMethod() + " " + request.getRequestURI() + " -> REFUSED, no sessions: " + e);
            request.setAttribute(AWAY, true);
            request.removeAttribute(UNSAVED);
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
