package jarchi.ingest.session;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/** The browser keeps a secret, the table only its digest: nobody is signed in by reading the table or a copy of it. */
@Component
class SessionCookie implements CookieSerializer, SessionIdGenerator {
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final SecureRandom random = new SecureRandom();
    private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    /** Made while a request is answered, and told to the browser by the same thread at its end. */
    private final ThreadLocal<String> secret = new ThreadLocal<>();

    SessionCookie(ServerProperties server) {
        var settings = server.getServlet().getSession().getCookie();
        cookie.setCookieName(settings.getName());
        cookie.setCookiePath(settings.getPath());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setUseBase64Encoding(false);
        // Without this word, the cookie is for https alone as soon as the browser came by https
        if (Boolean.TRUE.equals(settings.getSecure())) {
            cookie.setUseSecureCookie(true);
        }
    }

    @Override
    public String generate() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        secret.set(TEXT.encodeToString(bytes));
        return digest(secret.get());
    }

    @Override
    public void writeCookieValue(CookieValue told) {
        boolean ended = told.getCookieValue().isEmpty();
        if (!ended && (secret.get() == null || !digest(secret.get()).equals(told.getCookieValue()))) {
            throw new IllegalStateException("the session was made by another request");
        }
        cookie.writeCookieValue(
                new CookieValue(told.getRequest(), told.getResponse(), ended ? "" : String.valueOf(secret.get())));
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return SessionsAway.areAway(request)
                ? List.of()
                : cookie.readCookieValues(request).stream()
                        .map(SessionCookie::digest)
                        .toList();
    }

    static String digest(String secret) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return TEXT.encodeToString(sha256.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
