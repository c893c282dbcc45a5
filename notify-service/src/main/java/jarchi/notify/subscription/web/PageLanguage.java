package jarchi.notify.subscription.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** The language of a page: as the link says, else as chosen before, else as the browser prefers, else Uzbek in Latin. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {
    /** The link's parameter, the same on all pages of the site. */
    static final String PARAMETER = "ui";

    /** The cookie that keeps the choice for all pages of the site. */
    static final String COOKIE = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return chosen(request)
                .or(() -> remembered(request))
                .or(() -> preferred(request))
                .orElse(Language.UZ_LATN)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the link says it");
    }

    static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::find);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::find);
    }

    private static Optional<Language> preferred(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        List<Locale> preferences = Collections.list(request.getLocales());
        return preferences.stream().flatMap(locale -> spoken(locale).stream()).findFirst();
    }

    private static Optional<Language> spoken(Locale locale) {
        return switch (locale.getLanguage()) {
            case "uz" -> Optional.of(locale.getScript().equals("Cyrl") ? Language.UZ_CYRL : Language.UZ_LATN);
            case "ru" -> Optional.of(Language.RU);
            case "en" -> Optional.of(Language.EN);
            default -> Optional.empty();
        };
    }
}
