package jarchi.ingest.check;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How the public finds us; explained in application.yaml. */
@Validated
@ConfigurationProperties("ingest.check")
record CheckSettings(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl) {}
