package jarchi.index.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;

/** Remembers the language that a reader chose by a link; these pages differ by it. */
class RememberedLanguage implements HandlerInterceptor {
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        PageLanguage.chosen(request)
                .ifPresent(language -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(PageLanguage.COOKIE, language.tag())
                                .path("/")
                                .maxAge(A_YEAR)
                                .sameSite("Lax")
                                .httpOnly(true)
                                .build()
                                .toString()));
        return true;
    }
}
