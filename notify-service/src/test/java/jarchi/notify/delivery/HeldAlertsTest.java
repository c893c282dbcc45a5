package jarchi.notify.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jarchi.events.site.SiteChange;
import jarchi.events.site.TestMode;
import jarchi.notify.site.NewsSite;
import jarchi.notify.site.SiteDefaults;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(OutputCaptureExtension.class)
class HeldAlertsTest {
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NewsSite site = new NewsSite(new SiteDefaults(List.of("sport")));

    @Test
    void whoWatchesHearsThatAlertsWaitForTheSettings(CapturedOutput said) {
        var held = new HeldAlerts(threeDue(), site, meters);

        held.look();

        assertThat(said).contains("3 alerts -> WAITING for the settings of the site");
        assertThat(gauge()).isEqualTo(3);

        site.take(new SiteChange(new TestMode(false, Map.of(), List.of()), 1, Instant.EPOCH));
        site.isUpToDate();
        held.look();

        assertThat(gauge()).isZero();
    }

    private double gauge() {
        return meters.get("news.alerts.held").gauge().value();
    }

    private static OpenDeliveries threeDue() {
        var nowhere = JdbcClient.create(new DriverManagerDataSource());
        var settings = new DeliverySettings(
                "test",
                4,
                Duration.ofSeconds(30),
                Duration.ofSeconds(10),
                Duration.ofSeconds(1),
                List.of(Duration.ofSeconds(5)),
                Duration.ofHours(24),
                Duration.ofSeconds(3));
        return new OpenDeliveries(nowhere, Clock.systemUTC(), settings, new InstanceName(settings), new JsonMapper()) {
            @Override
            long dueAlerts() {
                return 3;
            }
        };
    }
}
