package jarchi.notify.alert;

import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Who may ask how many a publication would alert, and how much.
 *
 * @param token the secret of those who may; empty: nobody
 * @param atOnce how many questions are answered at once
 * @param within the longest that PostgreSQL may take over one statement of an answer
 */
@Validated
@ConfigurationProperties("reach")
public record ReachSettings(String token, @Min(1) int atOnce, Duration within) {
    @Override
    public String toString() {
        return "ReachSettings[the token is not shown]";
    }
}
