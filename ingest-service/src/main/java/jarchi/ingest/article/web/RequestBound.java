package jarchi.ingest.article.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.article.web.ApiProblems.FieldError;
import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** A request to the API is at most 8 MB, whether it says its length or not. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestBound extends OncePerRequestFilter {
    private static final long MOST = 8_000_000;

    private final JsonMapper json;

    RequestBound(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getServletPath().startsWith("/desk/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            var problem = ApiProblems.fields(
                    HttpStatus.CONTENT_TOO_LARGE,
                    RequestTooLarge.TELLING,
                    List.of(new FieldError("body", "must be at most " + MOST + " bytes")));
            response.setStatus(problem.getStatus());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(problem));
        } else {
            chain.doFilter(new Counted(request), response);
        }
    }

    /** The sender said nothing of the length, and sent too much. */
    static final class RequestTooLarge extends IOException {
        static final String TELLING = "The request has more than " + MOST + " bytes; nothing was saved.";

        RequestTooLarge() {
            super(TELLING);
        }
    }

    private static final class Counted extends HttpServletRequestWrapper {
        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream());
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream stream;
        private long bytes;

        CountedStream(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public int read() throws IOException {
            int one = stream.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int some = stream.read(target, offset, length);
            count(Math.max(some, 0));
            return some;
        }

        private void count(int more) throws RequestTooLarge {
            bytes += more;
            if (bytes > MOST) {
                throw new RequestTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return stream.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            stream.setReadListener(listener);
        }
    }
}
