package jarchi.ingest.editor;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Another sign-in beside that with a password, by OpenID Connect.
 *
 * @param issuer whose word is taken for who somebody is; empty: nobody's
 * @param scopes what is asked for; the e-mail address must be among it
 * @param provision as what somebody whom nobody invited comes in; none: not at all
 * @param rolesClaim the claim that holds a role of the desk, or several; empty: roles are given here alone
 */
@Validated
@ConfigurationProperties("ingest.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,

        @DefaultValue({"openid", "email", "profile"}) @NotNull
        List<String> scopes,

        @Nullable Role provision,
        @DefaultValue("") String rolesClaim) {
    boolean on() {
        return !issuer.isBlank();
    }

    @Override
    public String toString() {
        return "OidcSettings[issuer=" + issuer + ", secret hidden]";
    }
}
