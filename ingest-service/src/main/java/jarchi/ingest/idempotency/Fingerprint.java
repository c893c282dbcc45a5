package jarchi.ingest.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Equal for the same request sent again: its address, what it carries, and which version of the article it saw. */
final class Fingerprint {
    private Fingerprint() {}

    static String of(HttpServletRequest request, byte[] body) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(request.getContentType()),
                String.valueOf(request.getHeader("If-Match"))
            }) {
                sha256.update(part.getBytes(StandardCharsets.UTF_8));
                sha256.update((byte) '\n'); // stands in no header and no address
            }
            return HexFormat.of().formatHex(sha256.digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
