package jarchi.notify.subscription.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.ArticleTopic;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells browsers to load nothing from elsewhere, and takes no request that is larger than any of ours. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class SafeResponses extends OncePerRequestFilter {
    private static final long LARGEST_REQUEST = 64 * 1024;

    /** Here a whole article comes, from ingest-service alone. */
    private static final String WITH_AN_ARTICLE = "/internal/reach";

    private static final String POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " + "frame-ancestors 'none'";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Referrer-Policy", "same-origin"); // stricter, and browsers would not say where a form is from
        if (!request.getRequestURI().startsWith("/alerts/assets/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        long largest =
                WITH_AN_ARTICLE.equals(request.getRequestURI()) ? ArticleTopic.MAX_RECORD_BYTES : LARGEST_REQUEST;
        if (request.getContentLengthLong() > largest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new BoundedRequest(request, largest), response);
        }
    }
}
