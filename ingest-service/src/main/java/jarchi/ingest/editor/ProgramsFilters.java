package jarchi.ingest.editor;

import jakarta.servlet.http.HttpServletRequest;
import jarchi.ingest.rate.RateDoor.Caller;
import jarchi.ingest.rate.RateDoors;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.stereotype.Component;

/** What stands in the door of the API alone: whose a token is, and how often somebody may pass. */
@Component
class ProgramsFilters {
    private final BearerTokens tokens;
    private final People people;
    private final SignInAttempts attempts;
    private final SecurityProblems problems;
    private final RateDoors rates;

    ProgramsFilters(
            BearerTokens tokens, People people, SignInAttempts attempts, SecurityProblems problems, RateDoors rates) {
        this.tokens = tokens;
        this.people = people;
        this.attempts = attempts;
        this.problems = problems;
        this.rates = rates;
    }

    HttpSecurity standIn(HttpSecurity http) {
        return http.addFilterBefore(new BearerDoor(tokens, people, attempts, problems), BasicAuthenticationFilter.class)
                .addFilterBefore(rates.counting(ProgramsFilters::caller), ExceptionTranslationFilter.class);
    }

    private static Caller caller(HttpServletRequest request) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof SignedIn known
                ? new Caller(known.caller(), true)
                : new Caller("from " + Network.of(request.getRemoteAddr()).name(), false);
    }
}
