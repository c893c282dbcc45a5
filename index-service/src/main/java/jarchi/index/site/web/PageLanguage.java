package jarchi.index.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language a page speaks: that of its address, else the one the reader chose ({@code ui}, on the front page
 * {@code lang}, remembered in a cookie), else the best of the browser's, else Uzbek in Latin.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {
    static final String COOKIE = "lang";
    private static final Language FALLBACK = Language.UZ_LATN;

    /** Plain "uz" is asked for by browsers; Latin is the official script. */
    private static final List<String> KNOWN = List.of("uz-Cyrl", "uz-Latn", "ru", "en", "uz");

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a reader chooses by a link");
    }

    static Language of(HttpServletRequest request) {
        return ofPath(request)
                .or(() -> chosen(request))
                .or(() -> remembered(request))
                .or(() -> ofBrowser(request))
                .orElse(FALLBACK);
    }

    /** What the reader chose with this very request. */
    static Optional<Language> chosen(HttpServletRequest request) {
        return find(request.getParameter("ui"))
                .or(() -> path(request).equals("/") ? find(request.getParameter("lang")) : Optional.empty());
    }

    private static Optional<Language> ofPath(HttpServletRequest request) {
        String[] parts = path(request).split("/", 3);
        return parts.length == 3 ? Language.find(parts[1]) : Optional.empty();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : find(cookie.getValue());
    }

    private static Optional<Language> ofBrowser(HttpServletRequest request) {
        String header = request.getHeader("Accept-Language");
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        try {
            String tag = Locale.lookupTag(LanguageRange.parse(header), new ArrayList<>(KNOWN));
            return tag == null ? Optional.empty() : "uz".equals(tag) ? Optional.of(FALLBACK) : find(inOurCase(tag));
        } catch (IllegalArgumentException notALanguageHeader) {
            return Optional.empty();
        }
    }

    /** Lookups answer in lower case. */
    private static String inOurCase(String tag) {
        return Locale.forLanguageTag(tag).toLanguageTag();
    }

    /** Of the page that was asked for, also while an error page is made for it. */
    private static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    private static Optional<Language> find(@Nullable String tag) {
        return tag == null ? Optional.empty() : Language.find(tag);
    }
}
