package jarchi.ingest.reach;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Where notify-service is asked; each key is explained in application.yaml. */
@Validated
@ConfigurationProperties("ingest.reach")
record ReachSettings(
        @DefaultValue("http://localhost:8083") @NotNull URI url,
        @DefaultValue("") String token,
        @DefaultValue("2s") @NotNull Duration within) {
    @Override
    public String toString() {
        return "ReachSettings[" + url + ", the token is not shown]";
    }
}
