package jarchi.stack.frontdoor.mail.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a browser may do with a page of the mail catcher; the services say it for theirs. */
@Component
class MailHeaders extends OncePerRequestFilter {
    static final String CONTENT_SECURITY_POLICY = "Content-Security-Policy";

    /** Shows text, its inline styles and embedded images; runs nothing, loads nothing, and only a click leads out. */
    static final String FOR_MAIL_OF_OTHERS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; "
            + "sandbox allow-top-navigation-by-user-activation";

    private static final String FOR_OUR_PAGES =
            "default-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !(path.equals("/mail") || path.startsWith("/mail/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(CONTENT_SECURITY_POLICY, FOR_OUR_PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        chain.doFilter(request, response);
    }
}
