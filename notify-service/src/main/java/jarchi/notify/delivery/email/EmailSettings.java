package jarchi.notify.delivery.email;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where mails go out, and in whose name.
 *
 * @param username empty if the server asks for none
 * @param startTls never speak to the server unencrypted
 * @param from the sender, as it stands in the header
 * @param domain the right-hand side of message ids and of the list's id
 * @param publicUrl where readers find this system
 */
@Validated
@ConfigurationProperties("delivery.email")
public record EmailSettings(
        @NotBlank String host,
        @Min(1) @Max(65535) int port,
        @Nullable String username,
        @Nullable String password,
        boolean startTls,
        @NotBlank String from,
        @NotBlank String domain,
        @NotNull URI publicUrl,
        Duration connectTimeout,
        Duration answerTimeout,
        Duration idleTime) {

    /** A link to a path of this system, which begins with a slash. */
    String link(String path) {
        String base = publicUrl.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    @Override
    public String toString() {
        return "EmailSettings[" + host + ":" + port + "]";
    }
}
