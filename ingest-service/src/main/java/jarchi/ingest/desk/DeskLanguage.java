package jarchi.ingest.desk;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleResolver;

/** The language of the pages: as chosen by {@code ?lang=}, as chosen before, as the browser asks, or Uzbek. */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class DeskLanguage implements LocaleResolver {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "JARCHI_DESK_LANGUAGE";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return of(request).locale();
    }

    static Language of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> chosenBefore(request))
                .or(() -> asked(request))
                .orElse(Language.UZ_LATN);
    }

    static Optional<Language> chosen(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                ? Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::find)
                : Optional.empty();
    }

    private static Optional<Language> chosenBefore(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(tag -> Language.find(tag).stream())
                .findFirst();
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        List<Locale> wishes = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? List.of()
                : Collections.list(request.getLocales());
        return wishes.stream().flatMap(wish -> spoken(wish).stream()).findFirst();
    }

    private static Optional<Language> spoken(Locale wish) {
        return switch (wish.getLanguage()) {
            case "uz" -> Optional.of(wish.getScript().equals("Cyrl") ? Language.UZ_CYRL : Language.UZ_LATN);
            case "ru" -> Optional.of(Language.RU);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            var cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                    .path("/desk")
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .maxAge(Duration.ofDays(365))
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }
}
