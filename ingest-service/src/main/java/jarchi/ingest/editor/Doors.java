package jarchi.ingest.editor;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jarchi.ingest.audit.AuditLog;
import jarchi.ingest.audit.AuditedAct;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets through which door. That only editors publish is said again by the use cases themselves. */
@Configuration(proxyBeanMethods = false)
class Doors {
    private static final String[] PUBLISHING = {
        "/desk/api/articles/*/publish",
        "/desk/api/articles/*/correct",
        "/desk/api/articles/*/withdraw",
        "/desk/api/articles/*/return",
        "/desk/api/articles/*/embargo",
        "/desk/api/articles/*/previews",
        "/desk/api/articles/*/previews/*",
        "/desk/api/articles/*/schedule"
    };
    /** When an article will be public is no secret at the desk. */
    private static final String READING_A_SCHEDULE = "/desk/api/articles/*/schedule";

    private static final String[] PUBLISHING_PAGES = {
        "/desk/articles/*/publish",
        "/desk/articles/*/correct",
        "/desk/articles/*/withdraw",
        "/desk/articles/*/return",
        "/desk/articles/*/schedule",
        "/desk/articles/*/unschedule",
        "/desk/articles/*/embargo",
        "/desk/articles/*/embargo/**",
        "/desk/promotions",
        "/desk/searches",
        "/desk/searches/*",
        "/desk/words/drop"
    };
    private static final String[] FOR_EDITORS = {"/desk/api/words/*", "/desk/api/promotions"};
    private static final String[] FOR_ADMINS = {
        "/desk/api/articles/*/erase",
        "/desk/api/audit",
        "/desk/api/export",
        "/desk/api/imports",
        "/desk/api/imports/**",
        "/desk/articles/*/erase",
        "/desk/audit",
        "/desk/import",
        "/desk/import/**",
        "/desk/people",
        "/desk/people/**",
        "/desk/api/site",
        "/desk/api/site/**",
        "/desk/site",
        "/desk/site/**"
    };
    /** Who asks has a link with a secret, or asks who they are. */
    private static final String[] FOR_ALL = {
        "/desk/assets/**", "/desk/sign-in", "/desk/preview/*", "/desk/preview/*/media/*/*", "/desk/password/*"
    };

    private static final String PERMISSIONS =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    /** What the API is, and what its problems mean: no secrets, and programs are written before they have a sign-in. */
    private static final String[] OPEN = {"/desk/api/openapi.json", "/desk/api/problems", "/desk/api/problems/*"};

    /** As open as the service's address is; the front door does not lead here. */
    private static final String[] WATCHING = {
        "/actuator/health", "/actuator/health/**", "/actuator/metrics", "/actuator/metrics/*", "/actuator/prometheus"
    };

    /** A request is timed as a whole: nobody reads how long each of the twenty filters on its way took. */
    @Bean
    SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.withDefaults().build();
    }

    @Bean
    RememberedPasswords passwords(EditorSettings settings, Clock clock) {
        // argon2id with what OWASP asks for at least; bcrypt, which sees only 72 bytes, is what older releases used
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
        Map<String, PasswordEncoder> known = Map.of("argon2", argon2, "bcrypt", new BCryptPasswordEncoder());
        var slow = new DelegatingPasswordEncoder("argon2", known);
        return new RememberedPasswords(slow, settings.rememberPassword(), clock);
    }

    /** Programs: a token or HTTP Basic with each request and no session, so that there is nothing to forge a request with. */
    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, SecurityProblems problems, ProgramsFilters filters) throws Exception {
        return filters.standIn(http)
                .securityMatcher("/desk/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(OPEN)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, READING_A_SCHEDULE)
                        .authenticated()
                        .requestMatchers(PUBLISHING)
                        .hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers(FOR_EDITORS)
                        .hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers(FOR_ADMINS)
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(Doors::headers)
                .build();
    }

    /** Pictures and files of published articles: for everybody, without a session; what may be seen is asked behind it. */
    @Bean
    @Order(0)
    SecurityFilterChain media(HttpSecurity http) throws Exception {
        return http.securityMatcher("/media/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/media/*/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/media/*/*")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .csrf(csrf -> csrf.disable())
                .headers(Doors::headers)
                .build();
    }

    /** People: a form, a session cookie, and a token in every form. */
    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, EditorSettings settings, AuditLog audit, OidcDoor oidc)
            throws Exception {
        oidc.openIn(http, signedIn(settings));
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR,
                                DispatcherType.ASYNC) // the end of an answer that was allowed to begin
                        .permitAll()
                        .requestMatchers(FOR_ALL)
                        .permitAll()
                        .requestMatchers(WATCHING)
                        .permitAll()
                        .requestMatchers(PUBLISHING_PAGES)
                        .hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers(HttpMethod.POST, "/desk/words")
                        .hasAnyRole("EDITOR", "ADMIN")
                        .requestMatchers(FOR_ADMINS)
                        .hasRole("ADMIN")
                        .requestMatchers("/desk", "/desk/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .formLogin(form -> form.loginPage("/desk/sign-in")
                        .usernameParameter("email")
                        .successHandler(signedIn(settings))
                        .failureHandler(Doors::notSignedIn))
                .logout(out -> out.logoutUrl("/desk/sign-out")
                        .addLogoutHandler((request, response, who) -> signedOut(who, audit))
                        .logoutSuccessUrl("/desk/sign-in?out"))
                .headers(Doors::headers)
                .build();
    }

    private static void signedOut(@Nullable Authentication who, AuditLog audit) {
        if (who != null) {
            audit.add(AuditedAct.SIGNED_OUT, who.getName(), who.getName(), Map.of());
        }
    }

    private static AuthenticationSuccessHandler signedIn(EditorSettings settings) {
        var whereTheyWereGoing = new SavedRequestAwareAuthenticationSuccessHandler();
        whereTheyWereGoing.setDefaultTargetUrl("/desk");
        int seconds = Math.toIntExact(settings.staySignedIn().toSeconds());
        return (request, response, person) -> {
            request.getSession().setMaxInactiveInterval(seconds);
            whereTheyWereGoing.onAuthenticationSuccess(request, response, person);
        };
    }

    /** Nobody is told that their password is wrong while nobody can look. */
    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts tooMany) {
            request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, tooMany); // the page says how long it lasts
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.seconds()));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (cause instanceof AuthenticationServiceException) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            response.sendRedirect("/desk/sign-in?failed");
        }
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentSecurity.POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(frames -> frames.deny())
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .contentTypeOptions(Customizer.withDefaults());
    }
}
