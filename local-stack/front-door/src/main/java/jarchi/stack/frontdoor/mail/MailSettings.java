package jarchi.stack.frontdoor.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where mail comes in and where it is kept. */
@Validated
@ConfigurationProperties("mail")
record MailSettings(@Min(1) @Max(65535) int port, Path directory) {}
