package jarchi.ingest.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answer to a request that was done.
 *
 * @param fingerprint of the request
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record KeptAnswer(String fingerprint, int status, Map<String, String> headers, byte[] body) {
    private static final List<String> KEPT =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.LINK);

    static KeptAnswer of(String fingerprint, ContentCachingResponseWrapper given) {
        var headers = new LinkedHashMap<String, String>();
        for (String name : KEPT) {
            String value = name.equals(HttpHeaders.CONTENT_TYPE) ? given.getContentType() : given.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return new KeptAnswer(fingerprint, given.getStatus(), headers, given.getContentAsByteArray());
    }

    /** What was said already of a deed that then was not done. */
    static void takeBack(HttpServletResponse response) {
        KEPT.forEach(name -> response.setHeader(name, null));
    }

    void giveAgain(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        headers.forEach(response::setHeader);
        response.setHeader("Idempotency-Replayed", "true");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
