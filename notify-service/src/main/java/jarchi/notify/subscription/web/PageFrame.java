package jarchi.notify.subscription.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.events.Language;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.Spelling;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What every page shows around its own part, and the choice of language it keeps. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final NewsSite site;
    private final Spelling spelling;

    PageFrame(NewsSite site, Spelling spelling) {
        this.site = site;
        this.spelling = spelling;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, HttpServletResponse response, Locale locale, Model model) {
        model.addAttribute("ui", locale.toLanguageTag());
        model.addAttribute("languages", Language.values());
        model.addAttribute("path", request.getRequestURI());
        var language = Language.find(locale.toLanguageTag()).orElse(Language.UZ_LATN);
        model.addAttribute(
                "testMode",
                site.testMode()
                        .map(mode -> spelling.text(mode.text().getOrDefault(language, ""), language))
                        .orElse(null));
        PageLanguage.chosen(request).ifPresent(chosen -> {
            var cookie = ResponseCookie.from(PageLanguage.COOKIE, chosen.tag())
                    .path("/")
                    .maxAge(REMEMBERED)
                    .sameSite("Lax")
                    .secure(request.isSecure())
                    .httpOnly(true)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        });
    }
}
