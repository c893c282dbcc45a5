package jarchi.ingest.editor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The way in by OpenID Connect: the code flow with PKCE, state and nonce, and the check of the id token are Spring
 * Security's. Of what the provider says, nothing is kept but who came in.
 */
@Component
public class OidcDoor {
    private static final Logger log = LoggerFactory.getLogger(OidcDoor.class);
    private static final String NAME = "desk";
    private static final String GOING = "/desk/oidc/to";
    private static final String COMING_BACK = "/desk/oidc/back";

    private final OidcSettings settings;
    private final OidcPeople people;
    private final ClientRegistrationRepository provider;
    private volatile @Nullable ClientRegistration heard;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OidcDoor(OidcSettings settings, OidcPeople people) {
        this.settings = settings;
        this.people = people;
        // Asked for its addresses when somebody comes, so that the desk starts without it
        this.provider = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration()));
    }

    /** Where the way begins, if there is one. */
    public Optional<String> address() {
        return settings.on() ? Optional.of(GOING + "/" + NAME) : Optional.empty();
    }

    /** Where somebody who signed out here signs out there, if this instance has heard it: nobody waits for a provider. */
    public Optional<String> wayOut() {
        return Optional.ofNullable(heard)
                .map(known ->
                        known.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
                .map(address -> UriComponentsBuilder.fromUriString(address.toString())
                        .queryParam("client_id", settings.clientId())
                        .toUriString());
    }

    void openIn(HttpSecurity http, AuthenticationSuccessHandler signedIn) throws Exception {
        if (!settings.on()) {
            return;
        }
        var going = new DefaultOAuth2AuthorizationRequestResolver(provider, GOING);
        going.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.loginPage("/desk/sign-in")
                .clientRegistrationRepository(provider)
                .authorizedClientRepository(new NothingKept())
                .authorizationEndpoint(endpoint -> endpoint.baseUri(GOING).authorizationRequestResolver(going))
                .redirectionEndpoint(endpoint -> endpoint.baseUri(COMING_BACK))
                .successHandler((request, response, known) -> comeIn(request, response, known, signedIn))
                .failureHandler(OidcDoor::failed));
    }

    private void comeIn(
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication known,
            AuthenticationSuccessHandler signedIn)
            throws IOException, jakarta.servlet.ServletException {
        var person = known.getPrincipal() instanceof OidcUser user ? people.signIn(user) : Optional.<SignedIn>empty();
        var context = SecurityContextHolder.createEmptyContext();
        if (person.isEmpty()) {
            SecurityContextHolder.clearContext();
            contexts.saveContext(context, request, response);
            request.getSession().invalidate();
            response.sendRedirect("/desk/sign-in?unknown");
            return;
        }
        var token = UsernamePasswordAuthenticationToken.authenticated(
                person.get(), null, person.get().getAuthorities());
        token.eraseCredentials();
        context.setAuthentication(token);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        signedIn.onAuthenticationSuccess(request, response, token);
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        log.warn("oidc-sign-in -> REFUSED: {}", cause.getMessage());
        response.sendRedirect("/desk/sign-in?oidc");
    }

    private ClientRegistration registration() {
        var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                .registrationId(NAME)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri("{baseUrl}" + COMING_BACK)
                .scope(settings.scopes())
                .build();
        heard = registration;
        return registration;
    }

    /** What opens the provider's own doors is of no use here. */
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // as it is inherited
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String client, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String client, Authentication principal, HttpServletRequest request, HttpServletResponse response) {}
    }
}
