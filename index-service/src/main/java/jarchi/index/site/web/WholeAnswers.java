package jarchi.index.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives pages and feeds a strong tag made of their very bytes, so that it is the same at every instance and after every
 * restart, answers 304 to whom has them, and packs them: the server itself packs nothing that has a strong tag. Answers
 * that stream, and those for programs that differ each time, go past.
 */
@Component
class WholeAnswers extends OncePerRequestFilter {
    private static final String[] PAST = {"/assets/", "/api/", "/sitemap", "/actuator"};
    private static final int WORTH_PACKING = 1024;
    private static final int TAG_BYTES = 15;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String method = request.getMethod();
        return !(HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method))
                || Stream.of(PAST).anyMatch(request.getServletPath()::startsWith); // decoded, as it is answered
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var whole = new Answer(response);
        chain.doFilter(request, whole);
        whole.askEachTime();
        if (whole.getStatus() != HttpStatus.OK.value()) {
            whole.copyBodyToResponse();
            return;
        }
        answer(request, response, whole.getContentAsByteArray());
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException {
        Optional<Packing> packing = body.length < WORTH_PACKING
                ? Optional.empty()
                : Packing.takenBy(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        // A tag of its own for each way of writing it: that is what a strong one means
        String written = packing.map(one -> "-" + one.coding()).orElse("");
        if (new ServletWebRequest(request, response).checkNotModified(tag(body, written))) {
            return;
        }
        byte[] bytes = body;
        if (packing.isPresent()) {
            bytes = packing.get().pack(body);
            response.setHeader(HttpHeaders.CONTENT_ENCODING, packing.get().coding());
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String tag(byte[] body, String written) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            String name = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, TAG_BYTES));
            return "\"" + name + written + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What says nothing else may be kept, but is asked about each time. */
    private static final class Answer extends ContentCachingResponseWrapper {
        Answer(HttpServletResponse response) {
            super(response);
        }

        void askEachTime() {
            if (getHeader(HttpHeaders.CACHE_CONTROL) == null) {
                setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            }
        }

        @Override
        public void sendError(int status) throws IOException {
            askEachTime();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            askEachTime();
            super.sendError(status, message);
        }
    }
}
