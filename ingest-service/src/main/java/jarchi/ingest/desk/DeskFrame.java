package jarchi.ingest.desk;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.events.Language;
import jarchi.ingest.editor.People;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.site.SiteSettings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What stands around every page: who is signed in, the language, the ways to the other languages and parts of the desk. */
@ControllerAdvice(basePackageClasses = DeskFrame.class)
class DeskFrame {
    private final DateTimeFormatter clockFace;
    private final SiteSettings site;
    private final People people;

    DeskFrame(DeskSettings settings, SiteSettings site, People people) {
        this.site = site;
        this.people = people;
        this.clockFace = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm").withZone(settings.timeZone());
    }

    /** All of it as one object, so that a page that is made after a failure can have it too. */
    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        var languages = Arrays.stream(Language.values())
                .map(language -> new LanguageLink(language.tag(), address(request, language)))
                .toList();
        var person = person();
        var places = Navigation.of(person, request.getRequestURI());
        var language = DeskLanguage.of(request);
        return new Frame(
                person,
                language.tag(),
                languages,
                places,
                clockFace,
                new CategoryNames(site, language),
                SingletonSupplier.of(people::names));
    }

    private static @Nullable Person person() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? signedIn.person()
                : null;
    }

    /** A page that answers a form cannot be asked for again: from there the way leads to the list. */
    private static String address(HttpServletRequest request, Language language) {
        boolean again =
                "GET".equals(request.getMethod()) && request.getRequestURI().startsWith("/desk");
        return UriComponentsBuilder.fromPath(again ? request.getRequestURI() : "/desk")
                .query(again && request.getQueryString() != null ? request.getQueryString() : "")
                .replaceQueryParam(DeskLanguage.PARAMETER, language.tag())
                .build()
                .toUriString();
    }

    /** The frame of one page. */
    record Frame(
            @Nullable Person person,
            String language,
            List<LanguageLink> languages,
            List<Navigation.Link> places,
            DateTimeFormatter clockFace,
            CategoryNames categoryNames,
            Supplier<Map<String, String>> names) {
        public String category(String key) {
            return categoryNames.of(key);
        }

        /** Who left no name behind is shown by the address. */
        public String name(String email) {
            return names.get().getOrDefault(email, email);
        }

        public Language speaks() {
            return Language.ofTag(language);
        }

        /** Of all times on the page. */
        public String zone() {
            return String.valueOf(clockFace.getZone());
        }

        public String time(Instant instant) {
            return clockFace.format(instant);
        }

        /** For programs; HTML knows no fractions finer than thousandths. */
        public String exactly(Instant instant) {
            return instant.truncatedTo(ChronoUnit.MILLIS).toString();
        }

        /** In the language of the page or else the nearest one: an Uzbek reader's is the other script. */
        public Map.Entry<Language, String> title(Map<Language, String> titles) {
            var own = Language.find(language).orElse(Language.UZ_LATN);
            return Stream.concat(Stream.of(own), Arrays.stream(Language.values()))
                    .filter(titles::containsKey)
                    .map(best -> Map.entry(best, titles.get(best)))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** The same page in another language. */
    record LanguageLink(String tag, String address) {}
}
