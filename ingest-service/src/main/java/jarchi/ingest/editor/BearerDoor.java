package jarchi.ingest.editor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Programs with a token (RFC 6750): each request is its owner's, as far as the owner may go now. No session is made. */
final class BearerDoor extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final BearerTokens tokens;
    private final People people;
    private final SignInAttempts attempts;
    private final SecurityProblems problems;

    BearerDoor(BearerTokens tokens, People people, SignInAttempts attempts, SecurityProblems problems) {
        this.tokens = tokens;
        this.people = people;
        this.attempts = attempts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String secret = secret(request);
        if (secret != null) {
            try {
                enter(signedIn(secret, Network.of(request.getRemoteAddr())));
            } catch (AuthenticationException refused) {
                problems.commence(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static @Nullable String secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }

    /** A right token is never kept out by those who guess beside it: nobody finds one of 256 random bits. */
    private SignedIn signedIn(String secret, Network network) {
        try {
            var known = known(secret);
            if (known.isEmpty()) {
                attempts.wrongToken(network);
            }
            return known.orElseThrow(UnknownToken::new);
        } catch (DataAccessException away) {
            throw new InternalAuthenticationServiceException("no token can be looked up", away);
        }
    }

    private Optional<SignedIn> known(String secret) {
        return tokens.find(secret)
                .flatMap(held ->
                        people.find(held.owner()).filter(SignedIn::isEnabled).map(owner -> owner.using(held.token())));
    }

    private static void enter(SignedIn program) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(program, null, program.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }

    /** None that is, or none any more. */
    static final class UnknownToken extends BadCredentialsException {
        UnknownToken() {
            super("no such token");
        }
    }
}
