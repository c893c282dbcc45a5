package jarchi.ingest.idempotency;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** How long the answer to a request with a key is kept for who sends it again. */
@Validated
@ConfigurationProperties("ingest.idempotency")
record IdempotencySettings(@DefaultValue("24h") @NotNull Duration keepAnswers) {}
