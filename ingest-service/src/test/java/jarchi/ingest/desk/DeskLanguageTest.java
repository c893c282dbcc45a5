package jarchi.ingest.desk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jarchi.events.Language;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class DeskLanguageTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");

    @Test
    void uzbekIfNobodyAsksForAnother() {
        assertThat(DeskLanguage.of(request)).isEqualTo(Language.UZ_LATN);
    }

    @Test
    void whatTheBrowserAsksForIfWeSpeakIt() {
        request.addHeader("Accept-Language", "de, ru;q=0.8, en;q=0.5");
        request.addPreferredLocale(java.util.Locale.forLanguageTag("ru"));

        assertThat(DeskLanguage.of(request)).isEqualTo(Language.RU);
    }

    @Test
    void whatWasChosenBeforeComesFirst() {
        request.addHeader("Accept-Language", "ru");
        request.setCookies(new Cookie("JARCHI_DESK_LANGUAGE", "uz-Cyrl"));

        assertThat(DeskLanguage.of(request)).isEqualTo(Language.UZ_CYRL);
    }

    @Test
    void whatIsChosenNowComesBeforeAll() {
        request.setCookies(new Cookie("JARCHI_DESK_LANGUAGE", "uz-Cyrl"));
        request.setParameter("lang", "en");

        assertThat(DeskLanguage.of(request)).isEqualTo(Language.EN);
    }

    @Test
    void aLanguageWeDoNotSpeakChangesNothing() {
        request.setCookies(new Cookie("JARCHI_DESK_LANGUAGE", "tlh"));
        request.setParameter("lang", "../../etc");

        assertThat(DeskLanguage.of(request)).isEqualTo(Language.UZ_LATN);
    }
}
