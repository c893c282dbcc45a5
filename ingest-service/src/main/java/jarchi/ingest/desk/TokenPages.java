package jarchi.ingest.desk;

import jarchi.ingest.desk.FormErrors.FormError;
import jarchi.ingest.editor.Person;
import jarchi.ingest.editor.Role;
import jarchi.ingest.editor.SignedIn;
import jarchi.ingest.token.ApiTokens;
import jarchi.ingest.token.MakingTokens;
import jarchi.ingest.token.MakingTokens.TokenRefused;
import jarchi.ingest.token.Scope;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make keys for their programs and take them back. Admins see everybody's. */
@Controller
class TokenPages {
    private final ApiTokens tokens;
    private final MakingTokens making;
    private final DeskSettings settings;
    private final MessageSource messages;
    private final Clock clock;

    TokenPages(ApiTokens tokens, MakingTokens making, DeskSettings settings, MessageSource messages, Clock clock) {
        this.tokens = tokens;
        this.making = making;
        this.settings = settings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/desk/tokens")
    ModelAndView show(@AuthenticationPrincipal SignedIn signedIn) {
        return page(signedIn.person(), "", List.of(), "", HttpStatus.OK);
    }

    /** The answer itself shows the secret: on its way through a session it would lie in a table. */
    @PostMapping("/desk/tokens")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable List<String> scopes,
            @RequestParam(defaultValue = "") String expires,
            @AuthenticationPrincipal SignedIn signedIn,
            Locale locale) {
        var wanted = scopes == null ? List.<String>of() : scopes;
        try {
            String secret = making.make(signedIn.person(), name, wanted, endOf(expires));
            return page(signedIn.person(), "", List.of(), "", HttpStatus.OK).addObject("secret", secret);
        } catch (TokenRefused e) {
            var errors = e.faults().stream().map(fault -> told(fault, locale)).toList();
            return page(signedIn.person(), name, wanted, expires, HttpStatus.UNPROCESSABLE_CONTENT)
                    .addObject("errors", errors)
                    .addObject("wrong", e.faults());
        }
    }

    @PostMapping("/desk/tokens/{id}/revoke")
    String revoke(@PathVariable long id, @AuthenticationPrincipal SignedIn signedIn, RedirectAttributes flash) {
        making.revoke(id, signedIn.person());
        flash.addFlashAttribute("done", "done.token-revoked");
        return "redirect:/desk/tokens";
    }

    /** The last day counts to its end, by the clock of the desk. */
    private @Nullable Instant endOf(String day) {
        try {
            return LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(settings.timeZone())
                    .toInstant();
        } catch (DateTimeException notADay) {
            return null;
        }
    }

    private FormError told(String fault, Locale locale) {
        return new FormError(
                fault,
                messages.getMessage("token." + fault, null, locale),
                messages.getMessage("token.fault." + fault, null, locale));
    }

    private ModelAndView page(Person person, String name, List<String> chosen, String expires, HttpStatus status) {
        var today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        var page = new ModelAndView("tokens", status)
                .addObject("now", clock.instant())
                .addObject("first", today)
                .addObject("last", today.plusDays(364))
                .addObject("form", Map.of("name", name, "expires", expires))
                .addObject("chosen", chosen)
                .addObject(
                        "scopes",
                        Arrays.stream(Scope.values())
                                .filter(scope -> scope.isWithin(person))
                                .map(Scope::word)
                                .toList())
                .addObject("tokens", tokens.of(person));
        return person.role() == Role.ADMIN ? page.addObject("others", tokens.ofOthers(person)) : page;
    }
}
